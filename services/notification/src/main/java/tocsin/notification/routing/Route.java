package tocsin.notification.routing;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;

/**
 * A branch of the routing tree. An alert that it fits reaches its audiences, and goes on into every branch below that it fits.
 *
 * @param name its name, for those who ask why they were told
 * @param problems ids; empty: all
 * @param theaters ids; empty: all
 * @param minLevel the least level that an alert must touch, coming or going
 * @param hours only alerts that come in them; absent: at any time
 * @param audiences ids of the audiences that it leads to
 * @param routes the branches below
 */
public record Route(
        String name,
        List<String> problems,
        List<String> theaters,
        WarningLevel minLevel,
        @Nullable Hours hours,
        List<String> audiences,
        List<Route> routes) {
    public Route {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(minLevel, "minLevel");
        problems = List.copyOf(problems);
        theaters = List.copyOf(theaters);
        audiences = List.copyOf(audiences);
        routes = List.copyOf(routes);
    }

    boolean fits(Transit alert, Instant at) {
        return (problems.isEmpty() || problems.contains(alert.problem()))
                && (theaters.isEmpty() || !Collections.disjoint(theaters, alert.theaters()))
                && alert.peak().compareTo(minLevel) >= 0
                && (hours == null || hours.contain(at));
    }
}
