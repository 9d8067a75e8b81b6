package tocsin.gateway.access;

import static tocsin.gateway.access.Owner.GATEWAY;
import static tocsin.gateway.access.Owner.INDICATOR_SCORING;
import static tocsin.gateway.access.Owner.NOTIFICATION;
import static tocsin.gateway.access.Owner.THEATER_WATCH;
import static tocsin.gateway.access.Role.ANALYST;
import static tocsin.gateway.access.Role.OPERATOR;
import static tocsin.gateway.access.Role.REPORTER;
import static tocsin.gateway.access.Role.SUBSCRIBER;
import static tocsin.gateway.access.Role.WATCH_OFFICER;

import java.util.List;
import java.util.Set;

/** The table of the API: what the OpenAPI document says, as the door reads it. The services check the roles again. */
public final class Endpoints {
    private static final Set<Role> STAFF = Set.of(WATCH_OFFICER, ANALYST, OPERATOR);
    private static final Set<Role> READERS = Set.of(WATCH_OFFICER, ANALYST, OPERATOR, SUBSCRIBER);
    private static final Set<Role> FEEDERS = Set.of(WATCH_OFFICER, ANALYST, OPERATOR, REPORTER);
    private static final Set<Role> EVERYBODY = Set.of(Role.values());

    private static final List<Endpoint> ALL = List.of(
            new Endpoint("POST", "/api/reports", THEATER_WATCH, Set.of(REPORTER)),
            new Endpoint("GET", "/api/reports", THEATER_WATCH, STAFF),
            new Endpoint("GET", "/api/reports/{id}", THEATER_WATCH, STAFF),
            new Endpoint("POST", "/api/reports/{id}/retract", THEATER_WATCH, Set.of(REPORTER)),
            new Endpoint("GET", "/api/sources", THEATER_WATCH, STAFF),
            new Endpoint("POST", "/api/sources/{id}/start", THEATER_WATCH, Set.of(ANALYST, OPERATOR)),
            new Endpoint("POST", "/api/sources/{id}/pause", THEATER_WATCH, Set.of(ANALYST, OPERATOR)),
            new Endpoint("POST", "/api/sources/{id}/try", THEATER_WATCH, Set.of(ANALYST)),
            new Endpoint("GET", "/api/exercises", THEATER_WATCH, FEEDERS),
            new Endpoint("POST", "/api/exercises", THEATER_WATCH, FEEDERS),
            new Endpoint("GET", "/api/exercises/{id}", THEATER_WATCH, FEEDERS),
            new Endpoint("DELETE", "/api/exercises/{id}", THEATER_WATCH, STAFF),
            new Endpoint("POST", "/api/exercises/{id}/reports", THEATER_WATCH, Set.of(REPORTER)),
            new Endpoint("POST", "/api/exercises/{id}/feeds", THEATER_WATCH, FEEDERS),
            new Endpoint("POST", "/api/exercises/{id}/feeds/{feed}/end", THEATER_WATCH, FEEDERS),
            new Endpoint("GET", "/api/theaters", INDICATOR_SCORING, READERS),
            new Endpoint("GET", "/api/indicators", INDICATOR_SCORING, STAFF),
            new Endpoint("GET", "/api/indicators/{id}", INDICATOR_SCORING, STAFF),
            new Endpoint("GET", "/api/problems", INDICATOR_SCORING, READERS),
            new Endpoint("GET", "/api/problems/{id}", INDICATOR_SCORING, READERS),
            new Endpoint("GET", "/api/problems/{id}/history", INDICATOR_SCORING, READERS),
            new Endpoint("GET", "/api/problems/{id}/judgements", INDICATOR_SCORING, STAFF),
            new Endpoint("POST", "/api/problems/{id}/judgements", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/problems/{id}/timeline", INDICATOR_SCORING, READERS),
            new Endpoint("GET", "/api/backtests", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("POST", "/api/backtests", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/backtests/{id}", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("DELETE", "/api/backtests/{id}", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/backtests/{id}/pictures/{problem}", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("POST", "/api/backtests/{id}/calibration", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/catalogue", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("POST", "/api/catalogue", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/catalogue/compare", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/catalogue/drafts", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("POST", "/api/catalogue/drafts", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("DELETE", "/api/catalogue/drafts/{id}", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/catalogue/rematch", THEATER_WATCH, Set.of(ANALYST)),
            new Endpoint("POST", "/api/catalogue/rematch", THEATER_WATCH, Set.of(ANALYST)),
            new Endpoint("GET", "/api/catalogue/rematch/{id}", THEATER_WATCH, Set.of(ANALYST)),
            new Endpoint("DELETE", "/api/catalogue/rematch/{id}", THEATER_WATCH, Set.of(ANALYST)),
            new Endpoint("POST", "/api/catalogue/undo", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/catalogue/{version}", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("POST", "/api/judgements/{id}/withdraw", INDICATOR_SCORING, Set.of(ANALYST)),
            new Endpoint("GET", "/api/rulings", INDICATOR_SCORING, STAFF),
            new Endpoint("POST", "/api/rulings", INDICATOR_SCORING, Set.of(WATCH_OFFICER, ANALYST)),
            new Endpoint("GET", "/api/boards", INDICATOR_SCORING, STAFF),
            new Endpoint("GET", "/api/boards/{board}/feeds/{feed}", INDICATOR_SCORING, FEEDERS),
            new Endpoint("GET", "/api/alerts", NOTIFICATION, READERS),
            new Endpoint("GET", "/api/alerts/{id}", NOTIFICATION, READERS),
            new Endpoint("POST", "/api/alerts/{id}/acknowledge", NOTIFICATION, Set.of(WATCH_OFFICER)),
            new Endpoint("GET", "/api/alerts/{id}/remarks", NOTIFICATION, STAFF),
            new Endpoint("POST", "/api/alerts/{id}/remarks", NOTIFICATION, STAFF),
            new Endpoint("PUT", "/api/alerts/{id}/assignee", NOTIFICATION, STAFF),
            new Endpoint("GET", "/api/subscriptions", NOTIFICATION, EVERYBODY),
            new Endpoint("POST", "/api/subscriptions", NOTIFICATION, EVERYBODY),
            new Endpoint("GET", "/api/subscriptions/{id}", NOTIFICATION, EVERYBODY),
            new Endpoint("PUT", "/api/subscriptions/{id}", NOTIFICATION, EVERYBODY),
            new Endpoint("DELETE", "/api/subscriptions/{id}", NOTIFICATION, EVERYBODY),
            new Endpoint("POST", "/api/subscriptions/{id}/secret", NOTIFICATION, EVERYBODY),
            new Endpoint("POST", "/api/subscriptions/{id}/test", NOTIFICATION, EVERYBODY),
            new Endpoint("POST", "/api/subscriptions/{id}/replay", NOTIFICATION, EVERYBODY),
            new Endpoint("POST", "/api/subscriptions/{id}/enable", NOTIFICATION, EVERYBODY),
            new Endpoint("GET", "/api/deliveries", NOTIFICATION, Set.of(WATCH_OFFICER, OPERATOR, SUBSCRIBER)),
            new Endpoint("GET", "/api/audiences", NOTIFICATION, EVERYBODY),
            new Endpoint("GET", "/api/routing", NOTIFICATION, STAFF),
            new Endpoint("PUT", "/api/routing", NOTIFICATION, Set.of(OPERATOR)),
            new Endpoint("POST", "/api/routing/trials", NOTIFICATION, STAFF),
            new Endpoint("GET", "/api/routing/versions", NOTIFICATION, STAFF),
            new Endpoint("GET", "/api/routing/versions/{version}", NOTIFICATION, STAFF),
            new Endpoint("GET", "/api/silences", NOTIFICATION, STAFF),
            new Endpoint("POST", "/api/silences", NOTIFICATION, Set.of(WATCH_OFFICER, OPERATOR)),
            new Endpoint("DELETE", "/api/silences/{id}", NOTIFICATION, Set.of(WATCH_OFFICER, OPERATOR)),
            new Endpoint("GET", "/api/inhibitions", NOTIFICATION, STAFF),
            new Endpoint("POST", "/api/inhibitions", NOTIFICATION, Set.of(ANALYST, OPERATOR)),
            new Endpoint("DELETE", "/api/inhibitions/{id}", NOTIFICATION, Set.of(ANALYST, OPERATOR)),
            new Endpoint("GET", "/api/audit", NOTIFICATION, STAFF),
            new Endpoint("GET", "/api/roster", NOTIFICATION, STAFF),
            new Endpoint("PUT", "/api/roster", NOTIFICATION, Set.of(WATCH_OFFICER, OPERATOR)),
            new Endpoint("POST", "/api/roster/overrides", NOTIFICATION, Set.of(WATCH_OFFICER, OPERATOR)),
            new Endpoint("DELETE", "/api/roster/overrides/{id}", NOTIFICATION, Set.of(WATCH_OFFICER, OPERATOR)),
            new Endpoint("GET", "/api/escalation", NOTIFICATION, STAFF),
            new Endpoint("PUT", "/api/escalation", NOTIFICATION, Set.of(OPERATOR)),
            new Endpoint("GET", "/api/log", NOTIFICATION, STAFF),
            new Endpoint("POST", "/api/log", NOTIFICATION, STAFF),
            new Endpoint("GET", "/api/handover", NOTIFICATION, STAFF),
            new Endpoint("GET", "/api/feeds", NOTIFICATION, Set.of(OPERATOR)),
            new Endpoint("POST", "/api/feeds", NOTIFICATION, Set.of(OPERATOR)),
            new Endpoint("DELETE", "/api/feeds/{id}", NOTIFICATION, Set.of(OPERATOR)),
            new Endpoint("GET", "/api/feeds/alerts.atom", NOTIFICATION, READERS),
            new Endpoint("GET", "/api/feeds/alerts/{alert}.cap", NOTIFICATION, READERS),
            // Open at the door: the service asks for the feed's own token, unless the feed is public.
            new Endpoint("GET", "/api/feeds/{id}/alerts.atom", NOTIFICATION, Set.of()),
            new Endpoint("GET", "/api/feeds/{id}/alerts/{alert}.cap", NOTIFICATION, Set.of()),
            // Links of mails: the token in the path says who may, and nobody signs in.
            new Endpoint("GET", "/api/unsubscribe/{token}", NOTIFICATION, Set.of()),
            new Endpoint("POST", "/api/unsubscribe/{token}", NOTIFICATION, Set.of()),
            new Endpoint("GET", "/api/acknowledge/{token}", NOTIFICATION, Set.of()),
            new Endpoint("POST", "/api/acknowledge/{token}", NOTIFICATION, Set.of()),
            new Endpoint("GET", "/api/deliveries/{id}", NOTIFICATION, Set.of(WATCH_OFFICER, OPERATOR, SUBSCRIBER)),
            new Endpoint("GET", "/api/me", GATEWAY, EVERYBODY),
            new Endpoint("POST", "/api/session/refresh", GATEWAY, EVERYBODY),
            new Endpoint("GET", "/api/stream", GATEWAY, STAFF),
            new Endpoint("GET", "/api/openapi", GATEWAY, Set.of()));

    private Endpoints() {}

    /** Every operation. */
    public static List<Endpoint> all() {
        return ALL;
    }

    /** The operation of a request. */
    public static Lookup find(String method, String path) {
        if (!path.startsWith("/")) {
            return new Lookup.Unknown();
        }
        // Answering HEAD is the owner's business; who may ask is the same as for GET.
        String asked = method.equals("HEAD") ? "GET" : method;
        List<String> segments = Endpoint.segments(path);
        List<Endpoint> there =
                ALL.stream().filter(endpoint -> endpoint.matches(segments)).toList();
        if (there.isEmpty()) {
            return new Lookup.Unknown();
        }
        return there.stream()
                .filter(endpoint -> endpoint.method().equals(asked))
                .findFirst()
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(() -> new Lookup.OtherMethods(
                        there.stream().map(Endpoint::method).toList()));
    }

    /** What a path and method lead to. */
    public sealed interface Lookup {
        /** An operation. */
        record Found(Endpoint endpoint) implements Lookup {}

        /** The path is known, the method is not. */
        record OtherMethods(List<String> allowed) implements Lookup {
            public OtherMethods {
                allowed = List.copyOf(allowed);
            }
        }

        /** There is no such path. */
        record Unknown() implements Lookup {}
    }
}
