package tocsin.notification.subscription;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;

/** Checks fields that somebody wrote down; each fault is added to the list with the field's name. */
public final class Fields {
    private static final int MOST_IDS = 500;

    private Fields() {}

    /** Ids of problems or theaters; absent: none. */
    public static List<String> ids(String field, @Nullable List<@Nullable String> given, List<Violation> violations) {
        List<String> ids = new ArrayList<>();
        for (String id : given == null ? List.<@Nullable String>of() : given) {
            if (id == null || !id.matches("[a-z0-9][a-z0-9-]{0,99}")) {
                violations.add(new Violation(field, "ids of lower-case letters, digits and hyphens"));
                return List.of();
            }
            ids.add(id);
        }
        if (ids.size() > MOST_IDS) {
            violations.add(new Violation(field, "at most %d ids".formatted(MOST_IDS)));
        }
        return ids.stream().distinct().toList();
    }

    /** A level by its name. */
    public static WarningLevel level(
            String field, @Nullable String given, WarningLevel absent, List<Violation> violations) {
        for (WarningLevel level : WarningLevel.values()) {
            if (level.name().equals(given)) {
                return level;
            }
        }
        if (given != null) {
            violations.add(new Violation(field, "NORMAL, WATCH, WARNING or CRITICAL"));
        }
        return absent;
    }

    /** A required text of printable characters. */
    public static String text(String field, @Nullable String given, int longest, List<Violation> violations) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > longest || hasControl(text)) {
            violations.add(new Violation(field, "1 to %d printable characters".formatted(longest)));
        }
        return text;
    }

    /** A required time in ISO 8601. */
    public static Optional<Instant> time(String field, @Nullable String given, List<Violation> violations) {
        try {
            if (given != null) {
                return Optional.of(Instant.parse(given));
            }
        } catch (DateTimeException noTime) {
            // told below
        }
        violations.add(new Violation(field, "a time such as 2026-03-01T06:00:00Z"));
        return Optional.empty();
    }

    /** A board: live, which is meant where it is absent, or the id of an exercise. */
    public static String board(@Nullable String given, List<Violation> violations) {
        String board = given == null || given.isBlank() ? "live" : given.strip();
        if (!board.matches("[A-Za-z0-9-]{1,100}")) {
            violations.add(new Violation("board", "live, or the id of an exercise"));
        }
        return board;
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }
}
