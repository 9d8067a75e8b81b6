package tocsin.scoring.model.evidence;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tocsin.scoring.model.catalogue.Credibility;

/**
 * One version of a report and all its matches, possibly none; a retraction has none.
 *
 * @param sameEventKeys two reports of one indicator and theater that share a key tell of the same event
 */
public record Evidence(
        String reportId,
        Revision revision,
        String source,
        Credibility credibility,
        Timing timing,
        List<Match> matches,
        Set<String> sameEventKeys) {
    public Evidence {
        matches = List.copyOf(matches);
        sameEventKeys = sameEventKeys.size() > 1
                ? Collections.unmodifiableSortedSet(new TreeSet<>(sameEventKeys))
                : Set.copyOf(sameEventKeys); // a coded event has one: a tree for each would fill the memory
        if (revision.stage() == Revision.Stage.RETRACTED && !matches.isEmpty()) {
            throw new IllegalArgumentException("a retracted report matches nothing: " + reportId);
        }
    }

    /** The same, if another version of the report arrived at that epoch second. */
    public Evidence knownSince(long second) {
        Timing known = timing.knownSince(second);
        return known.equals(timing)
                ? this
                : new Evidence(reportId, revision, source, credibility, known, matches, sameEventKeys);
    }

    public boolean retracted() {
        return revision.stage() == Revision.Stage.RETRACTED;
    }
}
