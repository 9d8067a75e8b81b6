package tocsin.watch.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tocsin.contracts.intake.FeedCoverage;

/**
 * Which days archives speak for: the reports of one source are one archive, which covers every day from its first
 * publication to its last, except whole years without a row.
 */
public final class ArchiveCoverage {
    private ArchiveCoverage() {}

    /** What these reports cover, of which there is at least one. */
    public static FeedCoverage of(Collection<ArchiveLine.Report> reports) {
        Map<String, NavigableSet<Instant>> published = new TreeMap<>();
        reports.forEach(report -> published
                .computeIfAbsent(report.source(), source -> new TreeSet<>())
                .add(report.publishedAt()));
        List<FeedCoverage.Span> spans = published.entrySet().stream()
                .map(source -> span(source.getKey(), source.getValue()))
                .toList();
        Instant from =
                Collections.min(spans.stream().map(FeedCoverage.Span::from).toList());
        Instant to = Collections.max(spans.stream().map(FeedCoverage.Span::to).toList());
        NavigableSet<Instant> all = new TreeSet<>();
        published.values().forEach(all::addAll);
        List<LocalDate> gaps = gaps(all);
        return new FeedCoverage(
                from,
                to,
                published.keySet(),
                gaps,
                spans.stream()
                        .filter(span -> !span.equals(new FeedCoverage.Span(span.source(), from, to, gaps)))
                        .toList());
    }

    private static FeedCoverage.Span span(String source, NavigableSet<Instant> published) {
        return new FeedCoverage.Span(source, published.first(), published.last(), gaps(published));
    }

    private static List<LocalDate> gaps(NavigableSet<Instant> published) {
        NavigableSet<Integer> years = new TreeSet<>();
        published.forEach(at -> years.add(year(at)));
        return IntStream.rangeClosed(years.first(), years.last())
                .filter(year -> !years.contains(year))
                .boxed()
                .flatMap(year -> LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)))
                .toList();
    }

    private static int year(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).getYear();
    }
}
