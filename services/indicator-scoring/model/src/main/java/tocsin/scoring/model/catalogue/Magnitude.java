package tocsin.scoring.model.catalogue;

/** What one event counts for, before doubt. */
public enum Magnitude {
    /** Every event counts one. */
    ONE,
    /** As many as the report says. */
    COUNT,
    /** The binary logarithm of one plus the deaths. */
    DEATHS;

    /** The size of an event with this stated count and this many deaths, both at least 0. */
    public double of(int count, int deaths) {
        return switch (this) {
            case ONE -> 1;
            case COUNT -> count;
            case DEATHS -> Math.log(1.0 + deaths) / Math.log(2);
        };
    }
}
