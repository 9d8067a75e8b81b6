package tocsin.scoring.model.activation;

/** What problems' own evidence was at whole UTC hours: what couplings and concurrences look at. */
@FunctionalInterface
public interface OwnEvidence {
    /**
     * A problem's own evidence at a whole hour, decibans, from what had come by then and still stands.
     *
     * @param hour epoch second of a whole UTC hour
     */
    double at(String problem, long hour);
}
