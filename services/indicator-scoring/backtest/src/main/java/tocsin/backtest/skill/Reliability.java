package tocsin.backtest.skill;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How often it happened where it was said to be so likely.
 *
 * @param from probability, included
 * @param to probability, not included but for 1
 * @param n how many samples
 * @param meanProbability what was said on average
 * @param observed how often an onset followed
 */
public record Reliability(
        double from,
        double to,
        int n,
        @Nullable Double meanProbability,
        @Nullable Double observed) {
    private static final int BINS = 10;

    /** All bins. */
    public static List<Reliability> table(Collection<Sample> samples) {
        return IntStream.range(0, BINS)
                .mapToObj(bin -> of(
                        bin,
                        samples.stream()
                                .filter(sample -> bin(sample.probability()) == bin)
                                .toList()))
                .toList();
    }

    private static int bin(double probability) {
        return Math.min(BINS - 1, (int) (probability * BINS));
    }

    private static Reliability of(int bin, Collection<Sample> samples) {
        return new Reliability(
                bin / (double) BINS,
                (bin + 1) / (double) BINS,
                samples.size(),
                Scores.mean(samples, Sample::probability),
                Scores.mean(samples, Sample::outcome));
    }
}
