package tocsin.notification.routing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Violation;

/**
 * A routing tree as somebody wrote it down, not checked yet.
 *
 * @param audiences required
 * @param root required
 */
public record RoutingDraft(
        @Nullable List<@Nullable AudienceDraft> audiences,
        @Nullable RouteDraft root) {
    private static final int LONGEST_NAME = 100;
    private static final int MOST_AUDIENCES = 50;
    private static final int MOST_ROUTES = 200;
    private static final int DEEPEST = 8;

    /**
     * An audience.
     *
     * @param id required
     * @param name absent: the id
     * @param sees thin or evidence; absent: thin
     * @param open absent: no
     */
    public record AudienceDraft(
            @Nullable String id,
            @Nullable String name,
            @Nullable String sees,
            @Nullable Boolean open) {}

    /** A branch; an absent field does not restrict. */
    public record RouteDraft(
            @Nullable String name,
            @Nullable List<@Nullable String> problems,
            @Nullable List<@Nullable String> theaters,
            @Nullable String minLevel,
            @Nullable HoursDraft hours,
            @Nullable List<@Nullable String> audiences,
            @Nullable List<@Nullable RouteDraft> routes) {}

    /**
     * Hours of the week.
     *
     * @param days such as MONDAY; absent: every day
     * @param from such as 08:00; required
     * @param to such as 18:00; not later than {@code from}: on the next day; required
     * @param timeZone such as Europe/Istanbul; absent: UTC
     */
    public record HoursDraft(
            @Nullable List<@Nullable String> days,
            @Nullable String from,
            @Nullable String to,
            @Nullable String timeZone) {}

    /** What came of checking. */
    public sealed interface Checked {
        /** All is well. */
        record Accepted(RoutingTree tree) implements Checked {}

        /** These fields are not. */
        record Refused(List<Violation> violations) implements Checked {
            public Refused {
                violations = List.copyOf(violations);
            }
        }
    }

    /** Checks every field; a fault is named by its path, such as {@code root.routes[1].hours.from}. */
    public Checked check() {
        List<Violation> violations = new ArrayList<>();
        List<Audience> checkedAudiences = audiences(violations);
        Set<String> known = new HashSet<>();
        for (Audience audience : checkedAudiences) {
            if (!known.add(audience.id())) {
                violations.add(new Violation("audiences", "each id once; there are two of " + audience.id()));
            }
        }
        if (root == null) {
            violations.add(new Violation("root", "the branch that every alert enters"));
            return new Checked.Refused(violations);
        }
        if (count(root, 1) > MOST_ROUTES) {
            violations.add(new Violation("root", "at most %d branches, %d deep".formatted(MOST_ROUTES, DEEPEST)));
            return new Checked.Refused(violations);
        }
        Route checkedRoot = route("root", root, known, violations);
        return violations.isEmpty()
                ? new Checked.Accepted(new RoutingTree(checkedAudiences, checkedRoot))
                : new Checked.Refused(violations);
    }

    /** How many branches there are; more than are allowed if they are too deep. */
    private static int count(RouteDraft route, int depth) {
        if (depth > DEEPEST) {
            return MOST_ROUTES + 1;
        }
        int count = 1;
        for (RouteDraft below : list(route.routes())) {
            count += below == null ? 1 : count(below, depth + 1);
        }
        return count;
    }

    private List<Audience> audiences(List<Violation> violations) {
        List<Audience> checked = new ArrayList<>();
        List<@Nullable AudienceDraft> given = list(audiences);
        if (given.isEmpty() || given.size() > MOST_AUDIENCES) {
            violations.add(new Violation("audiences", "1 to %d audiences".formatted(MOST_AUDIENCES)));
            return checked;
        }
        for (int i = 0; i < given.size(); i++) {
            AudienceDraft draft = given.get(i);
            String at = "audiences[%d]".formatted(i);
            if (draft == null || draft.id() == null) {
                violations.add(new Violation(at + ".id", "an id of lower-case letters, digits and hyphens"));
                continue;
            }
            List<String> id = Fields.ids(at + ".id", List.of(draft.id()), violations);
            String name = Fields.text(
                    at + ".name", draft.name() == null ? draft.id() : draft.name(), LONGEST_NAME, violations);
            Optional<Disclosure> sees =
                    draft.sees() == null ? Optional.of(Disclosure.THIN) : Disclosure.labelled(draft.sees());
            if (sees.isEmpty()) {
                violations.add(new Violation(at + ".sees", "thin or evidence"));
            } else if (!id.isEmpty()) {
                checked.add(new Audience(id.getFirst(), name, sees.get(), Boolean.TRUE.equals(draft.open())));
            }
        }
        return checked;
    }

    private static Route route(String at, RouteDraft draft, Set<String> known, List<Violation> violations) {
        List<String> to = Fields.ids(at + ".audiences", draft.audiences(), violations);
        for (String audience : to) {
            if (!known.contains(audience)) {
                violations.add(new Violation(
                        at + ".audiences", "ids of audiences of this tree; %s is none".formatted(audience)));
            }
        }
        List<Route> below = new ArrayList<>();
        List<@Nullable RouteDraft> routes = list(draft.routes());
        for (int i = 0; i < routes.size(); i++) {
            RouteDraft route = routes.get(i);
            String path = "%s.routes[%d]".formatted(at, i);
            if (route == null) {
                violations.add(new Violation(path, "a branch"));
            } else {
                below.add(route(path, route, known, violations));
            }
        }
        if (to.isEmpty() && routes.isEmpty()) {
            violations.add(new Violation(at + ".audiences", "an audience, or branches below: this one leads nowhere"));
        }
        return new Route(
                Fields.text(at + ".name", draft.name(), LONGEST_NAME, violations),
                Fields.ids(at + ".problems", draft.problems(), violations),
                Fields.ids(at + ".theaters", draft.theaters(), violations),
                Fields.level(at + ".minLevel", draft.minLevel(), WarningLevel.NORMAL, violations),
                draft.hours() == null
                        ? null
                        : hours(at + ".hours", draft.hours(), violations).orElse(null),
                to,
                below);
    }

    private static Optional<Hours> hours(String at, HoursDraft draft, List<Violation> violations) {
        int before = violations.size();
        Set<DayOfWeek> days = days(at + ".days", draft.days(), violations);
        LocalTime from = time(at + ".from", draft.from(), violations);
        LocalTime to = time(at + ".to", draft.to(), violations);
        ZoneId zone = zone(at + ".timeZone", draft.timeZone(), violations);
        return violations.size() == before ? Optional.of(new Hours(days, from, to, zone)) : Optional.empty();
    }

    private static Set<DayOfWeek> days(
            String field, @Nullable List<@Nullable String> given, List<Violation> violations) {
        if (given == null) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String name : given) {
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.name().equals(String.valueOf(name).toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(
                            days::add, () -> violations.add(new Violation(field, "days of the week such as MONDAY")));
        }
        if (days.isEmpty()) {
            violations.add(new Violation(field, "days of the week such as MONDAY, or no field for every day"));
        }
        return days;
    }

    private static LocalTime time(String field, @Nullable String given, List<Violation> violations) {
        try {
            if (given != null) {
                return LocalTime.parse(given);
            }
        } catch (DateTimeException noTime) {
            // told below
        }
        violations.add(new Violation(field, "a time of day such as 08:00"));
        return LocalTime.MIDNIGHT;
    }

    private static ZoneId zone(String field, @Nullable String given, List<Violation> violations) {
        try {
            return given == null ? ZoneId.of("UTC") : ZoneId.of(given);
        } catch (DateTimeException unknown) {
            violations.add(new Violation(field, "a time zone such as Europe/Istanbul"));
            return ZoneId.of("UTC");
        }
    }

    private static <T> List<@Nullable T> list(@Nullable List<@Nullable T> given) {
        return given == null ? List.of() : given;
    }
}
