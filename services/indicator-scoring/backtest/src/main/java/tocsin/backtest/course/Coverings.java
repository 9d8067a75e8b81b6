package tocsin.backtest.course;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.model.catalogue.Problem;

/** Which days a problem's feeds cover. */
public final class Coverings {
    private Coverings() {}

    /** The days on which one of the sources that the problem's indicators name was covered; if none is named, any source. */
    public static CoveredDays of(ActiveCatalogue catalogue, String problem, FeedCoverage coverage) {
        SortedSet<String> feeds = feeds(catalogue, problem);
        Set<Long> days = new HashSet<>();
        for (FeedCoverage.Span span : coverage.bySource()) {
            if (feeds.isEmpty() || feeds.contains(span.source())) {
                Set<LocalDate> gaps = new HashSet<>(span.gaps());
                LocalDate first = LocalDate.ofInstant(span.from(), ZoneOffset.UTC);
                LocalDate last = LocalDate.ofInstant(span.to(), ZoneOffset.UTC);
                first.datesUntil(last.plusDays(1))
                        .filter(day -> !gaps.contains(day))
                        .forEach(day -> days.add(day.toEpochDay()));
            }
        }
        return CoveredDays.of(days);
    }

    private static SortedSet<String> feeds(ActiveCatalogue catalogue, String id) {
        SortedSet<String> feeds = new TreeSet<>();
        Problem problem = catalogue.model().problem(id);
        for (String indicator : problem.indicators()) {
            feeds.addAll(catalogue.model().indicator(indicator).outline().feeds());
        }
        return feeds;
    }
}
