package tocsin.scoring.application;

/** The broker did not take a record in time; it may have it none the less, so it is said again under the same id. */
public final class BrokerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokerAway(Throwable cause) {
        super("the broker did not take it: " + cause.getMessage(), cause);
    }
}
