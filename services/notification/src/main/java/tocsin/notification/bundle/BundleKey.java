package tocsin.notification.bundle;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What alerts of one subscription must share to be told together.
 *
 * @param label of the way in which they are gathered
 * @param board their board
 * @param theaters of a burst: exactly these; of a digest: none, which means all
 */
public record BundleKey(String label, String board, List<String> theaters) {
    public BundleKey {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(board, "board");
        theaters = theaters.stream().sorted().toList();
    }

    /** Of an alert of this board and these theaters that is gathered so. */
    public static BundleKey of(Gathering gathering, String board, List<String> theaters) {
        return new BundleKey(gathering.label(), board, gathering instanceof Gathering.Burst ? theaters : List.of());
    }

    /** Whether they came in a burst; else it is a digest. */
    public boolean burst() {
        return label.equals(Gathering.Burst.LABEL);
    }

    /** As a column holds it: {@code burst/live/libya,nw-syria}; ids hold neither slash nor comma. */
    public String text() {
        return "%s/%s/%s".formatted(label, board, String.join(",", theaters));
    }

    /** What a column holds. */
    public static BundleKey read(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("no key of a bundle: " + text);
        }
        return new BundleKey(
                parts[0],
                parts[1],
                Arrays.stream(parts[2].split(",", -1))
                        .filter(theater -> !theater.isEmpty())
                        .toList());
    }
}
