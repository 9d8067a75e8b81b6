package tocsin.scoring.model.evidence;

import java.util.Set;

/**
 * What one report says about one indicator in one theater, graded.
 *
 * @param weight q, 0..1
 * @param at when it counts from, epoch seconds
 * @param publishedAt epoch seconds
 */
record Testimony(
        String reportId,
        String theater,
        String origin,
        double weight,
        double magnitude,
        long at,
        long publishedAt,
        Set<String> sameEventKeys)
        implements Separation.Told {}
