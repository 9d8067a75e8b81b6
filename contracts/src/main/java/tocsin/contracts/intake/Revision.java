package tocsin.contracts.intake;

import java.util.Comparator;
import java.util.Objects;

/**
 * Where a revision stands among the revisions of its report. The greatest stands, whatever order they come in.
 *
 * @param retracted a retraction is final: it is greater than every revision that is none
 * @param number the revision that the sender gave, else the publication time in milliseconds
 * @param contentHash SHA-256 of the content, hexadecimal; the same number and hash is the same revision
 */
public record Revision(boolean retracted, long number, String contentHash) implements Comparable<Revision> {
    private static final Comparator<Revision> ORDER = Comparator.comparing(Revision::retracted)
            .thenComparingLong(Revision::number)
            .thenComparing(Revision::contentHash);

    public Revision {
        Objects.requireNonNull(contentHash, "contentHash");
    }

    @Override
    public int compareTo(Revision other) {
        return ORDER.compare(this, other);
    }
}
