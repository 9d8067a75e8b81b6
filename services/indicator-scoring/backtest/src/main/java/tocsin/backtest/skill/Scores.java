package tocsin.backtest.skill;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Sums over samples; null where they are not defined. */
final class Scores {
    private Scores() {}

    /** The mean squared difference of probability and outcome (Brier 1950). */
    static @Nullable Double brier(Collection<Sample> samples) {
        return mean(samples, sample -> square(sample.probability() - sample.outcome()));
    }

    /** The Brier score of always saying how often it happened. */
    static @Nullable Double climatology(Collection<Sample> samples) {
        Double rate = mean(samples, Sample::outcome);
        return rate == null ? null : rate * (1 - rate);
    }

    static @Nullable Double mean(Collection<Sample> samples, ToDoubleFunction<Sample> value) {
        return samples.isEmpty() ? null : samples.stream().mapToDouble(value).sum() / samples.size();
    }

    /**
     * How likely a sample that an onset followed stands above one that none followed, ties counted half: the area under
     * the receiver operating characteristic, as Mann and Whitney (1947) count it.
     */
    static @Nullable Double auroc(Collection<Sample> samples, ToDoubleFunction<Sample> score) {
        List<Sample> sorted = new ArrayList<>(samples);
        sorted.sort(Comparator.comparingDouble(score));
        double ranksOfFollowed = 0;
        long followed = 0;
        for (int begin = 0; begin < sorted.size(); ) {
            int end = begin;
            long here = 0;
            double value = score.applyAsDouble(sorted.get(begin));
            while (end < sorted.size() && score.applyAsDouble(sorted.get(end)) == value) {
                here += sorted.get(end).onsetFollows() ? 1 : 0;
                end++;
            }
            ranksOfFollowed += here * (begin + 1 + end) / 2.0;
            followed += here;
            begin = end;
        }
        long others = sorted.size() - followed;
        if (followed == 0 || others == 0) {
            return null;
        }
        return (ranksOfFollowed - followed * (followed + 1) / 2.0) / ((double) followed * others);
    }

    static @Nullable Double median(Collection<Double> values) {
        if (values.isEmpty()) {
            return null;
        }
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double square(double value) {
        return value * value;
    }
}
