package tocsin.notification.routing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Hours of the week. Those that do not end later than they begin end on the next day, and belong to the day they began on.
 *
 * @param days the days they begin on; at least one
 * @param from the first minute
 * @param to the minute after the last
 * @param zone whose clock counts
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    public Hours {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(zone, "zone");
        if (days.isEmpty()) {
            throw new IllegalArgumentException("hours have a day");
        }
        days = Set.copyOf(EnumSet.copyOf(days));
    }

    /** Whether the time is in these hours. */
    public boolean contain(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean goesOn = time.isBefore(to);
        if (from.isBefore(to)) {
            return begun && goesOn && days.contains(local.getDayOfWeek());
        }
        return (begun && days.contains(local.getDayOfWeek()))
                || (goesOn && days.contains(local.getDayOfWeek().minus(1)));
    }
}
