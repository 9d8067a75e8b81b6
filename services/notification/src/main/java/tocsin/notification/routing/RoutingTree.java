package tocsin.notification.routing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Leads alerts to audiences. An alert goes down every branch that it fits; what it reaches does not depend on the order of branches,
 * and no branch takes it away from another.
 *
 * @param audiences all that there are
 * @param root the branch that every alert enters
 */
public record RoutingTree(List<Audience> audiences, Route root) {
    /** Between the names of a way. */
    private static final String THEN = " > ";

    public RoutingTree {
        Objects.requireNonNull(root, "root");
        audiences = List.copyOf(audiences);
    }

    /** The audience of this id. */
    public Optional<Audience> audience(String id) {
        return audiences.stream().filter(known -> known.id().equals(id)).findFirst();
    }

    /**
     * The audiences that an alert reaches, each with the first way that leads there, such as "Everything &gt; Idlib".
     *
     * @param at when it came
     */
    public Map<String, String> reach(Transit alert, Instant at) {
        Map<String, String> ways = new LinkedHashMap<>();
        follow(root, root.name(), alert, at, ways);
        return ways;
    }

    private static void follow(Route route, String way, Transit alert, Instant at, Map<String, String> ways) {
        if (!route.fits(alert, at)) {
            return;
        }
        route.audiences().forEach(audience -> ways.putIfAbsent(audience, way));
        route.routes().forEach(below -> follow(below, way + THEN + below.name(), alert, at, ways));
    }
}
