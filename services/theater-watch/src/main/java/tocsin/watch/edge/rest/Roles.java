package tocsin.watch.edge.rest;

/** Names of the realm's roles. */
final class Roles {
    static final String WATCH_OFFICER = "watch-officer";
    static final String ANALYST = "analyst";
    static final String OPERATOR = "operator";
    static final String REPORTER = "reporter";

    private Roles() {}
}
