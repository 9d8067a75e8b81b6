package tocsin.contracts.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * A pattern of coded events; an empty list matches all.
 *
 * @param scheme {@code ucdp}, {@code cameo} or {@code acled}
 * @param codes a code matches by prefix
 * @param actors one of the event's actors begins with one of these
 * @param counterparts a different one of the event's actors begins with one of these
 */
public record EventPattern(String scheme, List<String> codes, List<String> actors, List<String> counterparts) {
    public EventPattern {
        Objects.requireNonNull(scheme, "scheme");
        codes = List.copyOf(codes);
        actors = List.copyOf(actors);
        counterparts = List.copyOf(counterparts);
    }
}
