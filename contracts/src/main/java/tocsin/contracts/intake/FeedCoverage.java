package tocsin.contracts.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days an archive speaks for: every day from its first publication to its last, except its gaps.
 *
 * @param from first publication
 * @param to last publication, not before {@code from}
 * @param sources the sources it holds
 * @param gaps days between them (UTC) that it does not cover
 */
public record FeedCoverage(Instant from, Instant to, Set<String> sources, List<LocalDate> gaps) {
    public FeedCoverage {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a feed ends (" + to + ") before it begins (" + from + ")");
        }
        sources = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        gaps = gaps.stream().sorted().distinct().toList();
    }
}
