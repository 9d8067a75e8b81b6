package tocsin.bench.detection;

import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.Well512a;

/** Makes histories of a climate; the same seed gives the same history. */
final class Weather {
    static final int YEAR = 365;

    private static final double PERSISTENCE = .9;
    private static final double DRIFT = .4;
    private static final double SEASON = .5;
    private static final double MISSING = .05;
    private static final int OUTAGE_DAYS = 14;

    private final Climate climate;
    private final long seed;
    private final RandomDataGenerator random;

    Weather(Climate climate, long seed) {
        this.climate = climate;
        this.seed = seed;
        this.random = RandomDataGenerator.of(new Well512a(seed));
    }

    History history(int days, Step step) {
        int[] counts = new int[days];
        boolean[] missing = missing(days);
        double drift = random.nextNormal(0, DRIFT);
        double phase = random.nextUniform(0, 2 * Math.PI);
        int weekday = random.nextInt(0, 6);
        for (int day = 0; day < days; day++) {
            drift = PERSISTENCE * drift + random.nextNormal(0, DRIFT * Math.sqrt(1 - PERSISTENCE * PERSISTENCE));
            double expected = climate.rate() * (step.covers(day) ? step.factor() : 1);
            if (climate.shape().drifting()) {
                expected *= Math.exp(drift - DRIFT * DRIFT / 2);
            }
            if (climate.shape().seasonal()) {
                expected *= 1 + SEASON * Math.sin(2 * Math.PI * day / YEAR + phase);
            }
            if (climate.shape().weekly()) {
                expected *= (day + weekday) % 7 < 2 ? .5 : 1.2;
            }
            int count = count(expected);
            counts[day] = missing[day] ? 0 : count;
        }
        return new History(seed, counts, missing);
    }

    private int count(double expected) {
        double excess = climate.dispersion() - 1;
        double mean = excess == 0 ? expected : random.nextGamma(expected / excess, excess);
        return mean < 1e-12 ? 0 : random.nextPoisson(mean);
    }

    private boolean[] missing(int days) {
        boolean[] missing = new boolean[days];
        if (climate.shape().gapped()) {
            for (int day = 0; day < days; day++) {
                missing[day] = random.nextUniform(0, 1) < MISSING;
            }
            for (int year = 0; year + YEAR <= days; year += YEAR) {
                int from = year + random.nextInt(0, YEAR - OUTAGE_DAYS);
                for (int day = from; day < from + OUTAGE_DAYS; day++) {
                    missing[day] = true;
                }
            }
        }
        return missing;
    }
}
