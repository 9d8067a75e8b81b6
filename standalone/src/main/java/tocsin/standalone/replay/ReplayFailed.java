package tocsin.standalone.replay;

/** A replay cannot go on; the message says what happened and what to do. */
public final class ReplayFailed extends Exception {
    private static final long serialVersionUID = 1L;

    public ReplayFailed(String message) {
        super(message);
    }

    public ReplayFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
