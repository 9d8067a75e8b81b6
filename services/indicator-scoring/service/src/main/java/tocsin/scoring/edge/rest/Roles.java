package tocsin.scoring.edge.rest;

/** Who may ask. */
final class Roles {

    static final String WATCH_OFFICER = "watch-officer";
    static final String ANALYST = "analyst";
    static final String OPERATOR = "operator";
    static final String REPORTER = "reporter";
    static final String SUBSCRIBER = "subscriber";

    private Roles() {}
}
