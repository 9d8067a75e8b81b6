package tocsin.scoring.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Ruled;

/** What came in since it was last taken; of each thing the newest. */
final class HeardSince {

    final Map<String, Judged> judgements = new LinkedHashMap<>();
    final List<FeedProgress> feeds = new ArrayList<>();
    private final Map<String, KeptReport> reports = new LinkedHashMap<>();
    private final Map<String, Instant> firstArrivals = new LinkedHashMap<>();
    private final Map<String, Ruled> rulings = new LinkedHashMap<>();

    /** A revision that stands now. */
    void stands(KeptReport report) {
        reports.put(report.matched().reportId(), report);
        firstArrivals.remove(report.matched().reportId());
    }

    /** A revision came that does not stand, but arrived before those that did. */
    void knownSince(String report, Instant first) {
        KeptReport stands = reports.get(report);
        if (stands == null) {
            firstArrivals.put(report, first);
        } else {
            reports.put(report, new KeptReport(stands.matched(), first));
        }
    }

    void ruled(Ruled ruled) {
        rulings.put(ruled.first() + "\n" + ruled.second(), ruled);
    }

    BoardChange.Heard take(Collection<FeedProgress> open) {
        List<FeedProgress> progress = new ArrayList<>(feeds);
        progress.addAll(open);
        BoardChange.Heard heard = new BoardChange.Heard(
                List.copyOf(reports.values()),
                firstArrivals,
                List.copyOf(judgements.values()),
                List.copyOf(rulings.values()),
                progress);
        reports.clear();
        firstArrivals.clear();
        judgements.clear();
        rulings.clear();
        feeds.clear();
        return heard;
    }
}
