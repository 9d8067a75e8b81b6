package tocsin.scoring.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import tocsin.scoring.model.evidence.Separation;

/**
 * A report that matched, as much of it as is needed to find its place.
 *
 * @param at when it happened, as far as is known: the earliest of event, publication and arrival
 * @param matches what it matched, and where
 * @param keys two reports that share one tell of the same event
 */
public record Sighting(String report, Instant at, List<Hit> matches, List<String> keys) implements Separation.Told {

    public Sighting {
        matches = List.copyOf(matches);
        keys = List.copyOf(keys);
    }

    @Override
    public String reportId() {
        return report;
    }

    @Override
    public Collection<String> sameEventKeys() {
        return keys;
    }

    /** An indicator that was matched in a theater. */
    public record Hit(String indicator, String theater) {}
}
