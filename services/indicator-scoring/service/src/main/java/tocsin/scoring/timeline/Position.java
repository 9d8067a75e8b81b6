package tocsin.scoring.timeline;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Optional;

/**
 * A place in the order of a time line: by time, then causes before what they lead to.
 *
 * @param rank of the kind among what happened at the same time
 */
public record Position(Instant at, String problem, int rank, String id) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::at)
            .thenComparingInt(Position::rank)
            .thenComparing(Position::problem)
            .thenComparing(Position::id);
    private static final int PARTS = 4;

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    /** As a cursor in an answer. */
    public String cursor() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("|", at.toString(), Integer.toString(rank), problem, id)
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor; empty if it is none. */
    public static Optional<Position> of(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("\\|", -1);
            return parts.length == PARTS
                    ? Optional.of(new Position(Instant.parse(parts[0]), parts[2], Integer.parseInt(parts[1]), parts[3]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
