package tocsin.bench.detection;

/** A simulated daily series. */
final class History {
    private final long seed;
    private final int[] counts;
    private final boolean[] missing;

    /**
     * @param seed what it was made of
     * @param counts events per day; 0 where missing
     */
    History(long seed, int[] counts, boolean[] missing) {
        this.seed = seed;
        this.counts = counts.clone();
        this.missing = missing.clone();
    }

    long seed() {
        return seed;
    }

    int days() {
        return counts.length;
    }

    int count(int day) {
        return counts[day];
    }

    boolean missing(int day) {
        return missing[day];
    }
}
