package tocsin.scoring.model.catalogue;

import java.util.HashSet;
import java.util.List;

/**
 * The hypothesis being watched, as far as its score needs it.
 *
 * @param indicators ids, its own and those it also uses
 */
public record Problem(
        String id,
        Odds odds,
        LevelPolicy levels,
        List<String> indicators,
        List<RequiredFeed> requiredFeeds,
        List<Coupling> couplings) {
    public Problem {
        InvalidItem.unless(!id.isBlank(), id, "id", "a name");
        indicators = List.copyOf(indicators);
        requiredFeeds = List.copyOf(requiredFeeds);
        couplings = List.copyOf(couplings);
        InvalidItem.unless(
                new HashSet<>(indicators).size() == indicators.size(), id, "indicators", "each indicator once");
    }
}
