package tocsin.notification.hold;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.contracts.warning.WarningLevel;

/** What holds alerts back at one time. Follows the levels of the problems as alerts are shown to it, in their order. */
public final class Holds {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final List<Silence> silences;
    private final List<Inhibition> inhibitions;
    private final Map<Place, WarningLevel> levels;

    /** A problem on a board. */
    public record Place(String board, String problem) {}

    /**
     * What is in force.
     *
     * @param silences those that may be
     * @param at the time that counts for them
     * @param inhibitions the rules
     * @param levels where the rules' sources stand; absent: NORMAL
     */
    public Holds(List<Silence> silences, Instant at, List<Inhibition> inhibitions, Map<Place, WarningLevel> levels) {
        this.silences =
                silences.stream().filter(silence -> silence.inForceAt(at)).toList();
        this.inhibitions = List.copyOf(inhibitions);
        this.levels = new HashMap<>(levels);
    }

    /** Takes note of where an alert has brought its problem. */
    public void see(Transition alert) {
        levels.put(new Place(alert.board(), alert.problem()), alert.toLevel());
    }

    /** Why the alert is held back, in a sentence; absent if nothing does. */
    public Optional<String> because(Transition alert) {
        return silences.stream()
                .filter(silence -> silence.matches(alert))
                .findFirst()
                .map(Holds::silenced)
                .or(() -> inhibitions.stream()
                        .filter(rule -> rule.holds(alert, level(alert.board(), rule.source())))
                        .findFirst()
                        .map(rule -> inhibited(rule, level(alert.board(), rule.source()))));
    }

    private WarningLevel level(String board, String problem) {
        return levels.getOrDefault(new Place(board, problem), WarningLevel.NORMAL);
    }

    private static String silenced(Silence silence) {
        return "Held back until %s by %s of %s: %s"
                .formatted(
                        MINUTE.format(silence.endsAt()),
                        silence.kind() == Silence.Kind.SILENCE ? "a silence" : "maintenance",
                        silence.author(),
                        silence.reason());
    }

    private static String inhibited(Inhibition rule, WarningLevel level) {
        return "Held back while %s stands at %s: %s".formatted(rule.source(), level, rule.reason());
    }
}
