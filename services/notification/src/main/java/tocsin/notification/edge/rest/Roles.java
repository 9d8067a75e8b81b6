package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.stream.Stream;
import tocsin.notification.application.Author;

/** The roles of the realm. */
final class Roles {
    static final String WATCH_OFFICER = "watch-officer";
    static final String ANALYST = "analyst";
    static final String OPERATOR = "operator";
    static final String REPORTER = "reporter";
    static final String SUBSCRIBER = "subscriber";

    private Roles() {}

    /** Who asks. */
    static Author author(SecurityIdentity identity) {
        boolean staff = Stream.of(WATCH_OFFICER, ANALYST, OPERATOR).anyMatch(identity::hasRole);
        return new Author(identity.getPrincipal().getName(), staff ? Author.Standing.STAFF : Author.Standing.OTHER);
    }
}
