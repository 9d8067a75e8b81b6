package tocsin.contracts.intake;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days archives speak for: each from its first publication to its last, except its gaps.
 *
 * @param from first publication of all
 * @param to last publication of all, not before {@code from}
 * @param sources the sources they hold
 * @param gaps days between them (UTC) that none of them covers
 * @param spans the sources whose own archive spans other days or has other gaps; every other source covers the whole
 */
public record FeedCoverage(
        Instant from,
        Instant to,
        Set<String> sources,
        List<LocalDate> gaps,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Span> spans) {
    public FeedCoverage {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a feed ends (" + to + ") before it begins (" + from + ")");
        }
        sources = Collections.unmodifiableSortedSet(new TreeSet<>(sources));
        gaps = gaps.stream().sorted().distinct().toList();
        spans = spans.stream()
                .sorted(Comparator.comparing(Span::source).thenComparing(Span::from))
                .toList();
    }

    /** Archives that all cover the same days. */
    public FeedCoverage(Instant from, Instant to, Set<String> sources, List<LocalDate> gaps) {
        this(from, to, sources, gaps, List.of());
    }

    /**
     * The days that the archive of one source speaks for.
     *
     * @param from its first publication
     * @param to its last publication, not before {@code from}
     * @param gaps days between them (UTC) that it does not cover
     */
    public record Span(String source, Instant from, Instant to, List<LocalDate> gaps) {
        public Span {
            Objects.requireNonNull(source, "source");
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(to, "to");
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("an archive ends (" + to + ") before it begins (" + from + ")");
            }
            gaps = gaps.stream().sorted().distinct().toList();
        }
    }

    /** What each source covers, in ascending order of source. */
    public List<Span> bySource() {
        return sources.stream()
                .flatMap(source -> {
                    List<Span> own = spans.stream()
                            .filter(span -> span.source().equals(source))
                            .toList();
                    return own.isEmpty() ? Stream.of(new Span(source, from, to, gaps)) : own.stream();
                })
                .toList();
    }
}
