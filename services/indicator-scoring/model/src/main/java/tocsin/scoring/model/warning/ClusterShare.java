package tocsin.scoring.model.warning;

import java.time.Instant;
import java.util.List;

/**
 * What an event cluster adds to a problem's log-odds.
 *
 * @param id least report id of its members
 * @param at when it counts from
 * @param mass magnitude times truth, before it fades
 * @param reports ids of all its reports, best grade first
 */
public record ClusterShare(String id, String theater, Instant at, double decibans, double mass, List<String> reports) {
    public ClusterShare {
        reports = List.copyOf(reports);
    }
}
