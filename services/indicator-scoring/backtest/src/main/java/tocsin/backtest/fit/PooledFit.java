package tocsin.backtest.fit;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;

/**
 * Penalised logistic regression of what followed on the evidence: each problem has a slope and a background of its own, which
 * are held near common ones (ridge), and these near what holds without a fit. So a problem with few onsets keeps close to what
 * all together say, and all together close to .5 and 0.
 *
 * @param common for problems without a history
 * @param problems by id
 */
public record PooledFit(Line common, SortedMap<String, Line> problems) {
    /** How far slopes of problems spread about the common one: standard deviation of the natural logarithm. */
    private static final double SLOPE_SPREAD = .35;
    /** The same of the common slope about .5. */
    private static final double COMMON_SLOPE_SPREAD = .7;
    /** How far backgrounds of problems spread about the common one: standard deviation, decibans. */
    private static final double BACKGROUND_SPREAD = 1;
    /** The same of the common background about 0. */
    private static final double COMMON_BACKGROUND_SPREAD = 1.5;

    private static final int MOST_EVALUATIONS = 100_000;
    private static final double CONVERGED = 1e-10;

    /** Fits all problems together. */
    public static PooledFit of(List<History> histories) {
        Penalised penalised = new Penalised(histories);
        double[] start = new double[2 * histories.size() + 2];
        for (int i = 0; i <= histories.size(); i++) {
            start[2 * i] = Math.log(Line.UNFITTED.slope());
        }
        double[] best = new NonLinearConjugateGradientOptimizer(
                        Formula.POLAK_RIBIERE, new SimpleValueChecker(CONVERGED, CONVERGED))
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(penalised::value),
                        new ObjectiveFunctionGradient(penalised::gradient),
                        GoalType.MINIMIZE,
                        new InitialGuess(start))
                .getPoint();
        SortedMap<String, Line> problems = new TreeMap<>();
        for (int i = 0; i < histories.size(); i++) {
            problems.put(histories.get(i).problem(), line(best, i));
        }
        return new PooledFit(line(best, histories.size()), problems);
    }

    /** The line of a problem, or the common one. */
    public Line line(String problem) {
        return problems.getOrDefault(problem, common);
    }

    /** Parameters stand in pairs, natural logarithm of the slope and background, a pair a problem and the common one last. */
    private static Line line(double[] parameters, int pair) {
        return new Line(Math.exp(parameters[2 * pair]), parameters[2 * pair + 1]);
    }

    /** The weighted logarithmic loss with its penalties. */
    record Penalised(List<History> histories) {

        double value(double[] parameters) {
            int common = histories.size();
            double loss = half(parameters[2 * common] - Math.log(Line.UNFITTED.slope()), COMMON_SLOPE_SPREAD)
                    + half(parameters[2 * common + 1], COMMON_BACKGROUND_SPREAD);
            for (int i = 0; i < common; i++) {
                History history = histories.get(i);
                loss += history.weight()
                        * history.days().size()
                        * Losses.of(history, line(parameters, i)).logarithmic();
                loss += half(parameters[2 * i] - parameters[2 * common], SLOPE_SPREAD)
                        + half(parameters[2 * i + 1] - parameters[2 * common + 1], BACKGROUND_SPREAD);
            }
            return loss;
        }

        double[] gradient(double[] parameters) {
            int common = histories.size();
            double[] gradient = new double[parameters.length];
            gradient[2 * common] = pull(parameters[2 * common] - Math.log(Line.UNFITTED.slope()), COMMON_SLOPE_SPREAD);
            gradient[2 * common + 1] = pull(parameters[2 * common + 1], COMMON_BACKGROUND_SPREAD);
            for (int i = 0; i < common; i++) {
                double slopePull = pull(parameters[2 * i] - parameters[2 * common], SLOPE_SPREAD);
                double backgroundPull = pull(parameters[2 * i + 1] - parameters[2 * common + 1], BACKGROUND_SPREAD);
                gradient[2 * i] += slopePull;
                gradient[2 * common] -= slopePull;
                gradient[2 * i + 1] += backgroundPull;
                gradient[2 * common + 1] -= backgroundPull;
                addLoss(gradient, i, line(parameters, i));
            }
            return gradient;
        }

        private void addLoss(double[] gradient, int pair, Line line) {
            History history = histories.get(pair);
            for (History.Day day : history.days()) {
                double probability = 1 / (1 + Math.exp(-line.nats(history.prior(), day.evidence())));
                double error = history.weight() * (probability - (day.onsetFollows() ? 1 : 0)) * Line.NATS;
                gradient[2 * pair] += error * line.slope() * day.evidence();
                gradient[2 * pair + 1] -= error;
            }
        }

        private static double half(double off, double spread) {
            return off * off / (2 * spread * spread);
        }

        private static double pull(double off, double spread) {
            return off / (spread * spread);
        }
    }
}
