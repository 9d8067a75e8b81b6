package tocsin.bench.scoring;

/**
 * What the peers are given of an observation.
 *
 * @param at epoch seconds
 */
public record Observation(String indicator, String problem, double mass, long at) {}
