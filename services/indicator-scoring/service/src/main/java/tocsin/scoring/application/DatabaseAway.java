package tocsin.scoring.application;

/** The database does not answer; what was asked is asked again. */
public final class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseAway(Exception cause) {
        super("the database does not answer: " + cause.getMessage(), cause);
    }
}
