package tocsin.watch.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.Revision;
import tocsin.contracts.observation.Match;
import tocsin.contracts.observation.Matched;

/**
 * A report with what was found in it.
 *
 * @param report as accepted
 * @param matchedWith version of the catalogue
 * @param arrivedAt when it reached us
 * @param place where it was found to be, and how
 * @param matches its matches
 */
public record WatchedReport(
        AcceptedReport report,
        int matchedWith,
        Instant arrivedAt,
        @Nullable String place,
        List<Match> matches) {
    /** Of two of one report, the greater stands. */
    public static final Comparator<WatchedReport> STANDING = Comparator.comparing(
                    (WatchedReport watched) -> watched.report().revision().retracted())
            .thenComparingLong(watched -> watched.report().revision().number())
            .thenComparingInt(WatchedReport::matchedWith)
            .thenComparing(watched -> watched.report().revision().contentHash());

    public WatchedReport {
        matches = List.copyOf(matches);
    }

    static WatchedReport of(AcceptedReport report, Matched matched) {
        return new WatchedReport(
                report,
                matched.catalogueVersion(),
                matched.arrivedAt(),
                matched.citation().place(),
                matched.matches());
    }

    /** Which revision it is. */
    public Revision revision() {
        return report.revision();
    }
}
