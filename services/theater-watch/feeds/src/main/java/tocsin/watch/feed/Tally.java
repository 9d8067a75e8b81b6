package tocsin.watch.feed;

import java.util.EnumMap;
import java.util.Map;

/** Counts refusals while something is read. */
public final class Tally {
    private final Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);

    public void add(Refusal refusal, long count) {
        if (count > 0) {
            counts.merge(refusal, count, Long::sum);
        }
    }

    /** What has been counted. */
    public Map<Refusal, Long> counts() {
        return counts.isEmpty() ? Map.of() : Map.copyOf(counts);
    }
}
