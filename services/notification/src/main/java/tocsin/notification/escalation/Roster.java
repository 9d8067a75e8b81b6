package tocsin.notification.escalation;

import java.time.Instant;
import java.util.List;

/**
 * Who is on watch when.
 *
 * @param shifts of the roster and in its place
 */
public record Roster(List<Shift> shifts) {
    public Roster {
        shifts = List.copyOf(shifts);
    }

    /** The accounts on watch at this time, in alphabetical order: those of overrides, where there is one; else the roster's. */
    public List<String> onWatch(Instant at) {
        List<String> overriding = accounts(Shift.Kind.OVERRIDE, at);
        return overriding.isEmpty() ? accounts(Shift.Kind.ROSTER, at) : overriding;
    }

    private List<String> accounts(Shift.Kind kind, Instant at) {
        return shifts.stream()
                .filter(shift -> shift.kind() == kind && shift.covers(at))
                .map(Shift::account)
                .distinct()
                .sorted()
                .toList();
    }
}
