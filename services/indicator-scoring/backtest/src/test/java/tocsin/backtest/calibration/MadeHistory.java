package tocsin.backtest.calibration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import tocsin.backtest.skill.Sample;
import tocsin.scoring.model.calibration.Calibration;

/** Days whose true probabilities are known. */
final class MadeHistory {

    private static final Instant FIRST = Instant.parse("2015-01-01T00:00:00Z");

    private MadeHistory() {}

    /** Log-odds spread evenly from -25 to 15 dB, and outcomes that truly come with the probability given for them. */
    static ReplayedDays problem(String id, long seed, int days, DoubleUnaryOperator truth) {
        Random random = new Random(seed);
        List<Sample> made = new ArrayList<>();
        int outcomes = 0;
        for (int day = 0; day < days; day++) {
            double logOdds = -25 + 40 * random.nextDouble();
            boolean follows = random.nextDouble() < truth.applyAsDouble(logOdds);
            outcomes += follows ? 1 : 0;
            made.add(new Sample(FIRST.plusSeconds(86_400L * day), logOdds, Calibration.raw(logOdds), follows));
        }
        return new ReplayedDays(id, 1, outcomes, made);
    }

    static List<ReplayedDays> problems(long seed, int count, int days, DoubleUnaryOperator truth) {
        return IntStream.range(0, count)
                .mapToObj(i -> problem("problem-" + i, 1000 * seed + i, days, truth))
                .toList();
    }
}
