package tocsin.backtest.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.backtest.calibration.PooledBlocks.Block;
import tocsin.backtest.skill.Sample;
import tocsin.scoring.model.calibration.Calibration;
import tocsin.scoring.model.calibration.Calibration.Knot;

/**
 * A curve through the centres of pooled blocks, straight between them (centred isotonic regression, Oron and Flournoy 2017):
 * steps would say the same of a wide range and then jump. Where every day, or none, was followed by an onset, half an
 * observation is conceded to the other side: history proves nothing impossible, and nothing certain.
 */
final class IsotonicFit {
    /** Decibans; far above what a sum of days loses to rounding, so that knots rise. */
    private static final double GRAIN = 1e-4;

    private IsotonicFit() {}

    static Calibration.Isotonic of(List<ReplayedDays> history) {
        List<Block> points = points(history);
        double observations = points.stream().mapToDouble(Block::weight).sum();
        double least = .5 / (observations + 1);
        List<Knot> knots = new ArrayList<>();
        for (Block block : PooledBlocks.of(points)) {
            double probability = Math.clamp(block.y(), least, 1 - least);
            if (!knots.isEmpty() && knots.getLast().probability() >= probability) {
                if (probability > least) {
                    // At the top the curve is level from the first such block on,
                    continue;
                }
                // and at the bottom up to the last.
                knots.removeLast();
            }
            knots.add(new Knot(block.x(), probability));
        }
        return new Calibration.Isotonic(knots);
    }

    /** Days of equal log-odds are one point; what differs by less than anyone reads is equal. */
    private static List<Block> points(List<ReplayedDays> history) {
        SortedMap<Double, Block> points = new TreeMap<>();
        for (ReplayedDays problem : history) {
            for (Sample day : problem.days()) {
                double logOdds = Math.rint(day.logOdds() / GRAIN) * GRAIN;
                points.merge(logOdds, new Block(logOdds, day.onsetFollows() ? 1 : 0, problem.weight()), Block::with);
            }
        }
        return List.copyOf(points.values());
    }
}
