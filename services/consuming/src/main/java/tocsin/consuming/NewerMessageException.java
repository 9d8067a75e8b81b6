package tocsin.consuming;

/** A message of a later release: its partition waits for an upgrade, and nothing is skipped. */
public final class NewerMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NewerMessageException(String type) {
        super("this release does not know the message type " + type);
    }
}
