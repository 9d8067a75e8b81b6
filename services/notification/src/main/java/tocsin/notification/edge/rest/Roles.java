package tocsin.notification.edge.rest;

/** The roles of the realm. */
final class Roles {
    static final String WATCH_OFFICER = "watch-officer";
    static final String ANALYST = "analyst";
    static final String OPERATOR = "operator";
    static final String REPORTER = "reporter";
    static final String SUBSCRIBER = "subscriber";

    private Roles() {}
}
