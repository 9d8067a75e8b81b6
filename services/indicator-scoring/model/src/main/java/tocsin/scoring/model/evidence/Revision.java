package tocsin.scoring.model.evidence;

import java.util.Comparator;

/**
 * Where a version of a report stands among its versions: the greatest stands, whatever order they come in.
 *
 * @param stage a retraction is final: greater than every version that still stands
 * @param number what the sender gave, else the publication time
 * @param catalogueVersion the catalogue it was matched with
 * @param contentHash decides between two contents of one number
 */
public record Revision(Stage stage, long number, int catalogueVersion, String contentHash)
        implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER = Comparator.comparing(Revision::stage)
            .thenComparingLong(Revision::number)
            .thenComparingInt(Revision::catalogueVersion)
            .thenComparing(Revision::contentHash);

    /** Whether the sender still stands by the report. */
    public enum Stage {
        STANDING,
        RETRACTED
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
