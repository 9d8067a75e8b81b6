package tocsin.bench.detection;

/**
 * A rise of the rate that begins on a day, lasts some days, and ends.
 *
 * @param factor by which the rate is higher meanwhile
 */
record Step(int from, int days, double factor) {
    static final Step NONE = new Step(0, 0, 1);

    /** "3x for 14 d". */
    String text() {
        return "%.0fx for %d d".formatted(factor, days);
    }

    boolean covers(int day) {
        return day >= from && day < from + days;
    }
}
