package tocsin.scoring.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Ruled;

/** What came in since it was last taken; of each thing the newest. */
final class HeardSince {

    final Map<String, Matched> reports = new LinkedHashMap<>();
    final Map<String, Judged> judgements = new LinkedHashMap<>();
    final List<Ruled> rulings = new ArrayList<>();
    final List<FeedProgress> feeds = new ArrayList<>();

    BoardChange.Heard take(Collection<FeedProgress> open) {
        List<FeedProgress> progress = new ArrayList<>(feeds);
        progress.addAll(open);
        BoardChange.Heard heard = new BoardChange.Heard(
                List.copyOf(reports.values()), List.copyOf(judgements.values()), rulings, progress);
        reports.clear();
        judgements.clear();
        rulings.clear();
        feeds.clear();
        return heard;
    }
}
