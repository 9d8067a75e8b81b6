package tocsin.notification.routing;

import java.util.List;
import java.util.Objects;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;

/**
 * What of an alert decides who is told of it.
 *
 * @param exercise whether it is one of an exercise
 * @param problem id of its problem
 * @param theaters the problem's theaters
 * @param peak the higher of its levels: who was told of the rise is told of the fall
 */
public record Transit(boolean exercise, String problem, List<String> theaters, WarningLevel peak) {
    public Transit {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(peak, "peak");
        theaters = List.copyOf(theaters);
    }

    /** The alert's. */
    public static Transit of(Alert alert) {
        return new Transit(
                alert.exercise(), alert.problem(), alert.theaters(), higher(alert.fromLevel(), alert.toLevel()));
    }

    /** The higher of two levels. */
    public static WarningLevel higher(WarningLevel one, WarningLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
