package tocsin.backtest.calibration;

import java.util.List;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer.Formula;
import tocsin.backtest.skill.Sample;
import tocsin.scoring.model.calibration.Calibration;

/**
 * Logistic regression of what followed on the log-odds, one line for all problems. A wide ridge about the log-odds as they
 * are keeps it finite where history separates perfectly; with some outcomes it is hardly felt.
 */
final class PlattFit {
    /** Standard deviation of the natural logarithm of the slope about 0. */
    private static final double SLOPE_SPREAD = 1;
    /** Standard deviation of the shift about 0, in tens of decibans: in this unit both parameters are of a size. */
    private static final double SHIFT_SPREAD = 1;

    private static final double TEN_DECIBANS = 10;
    private static final double NATS = Math.log(10) / 10;
    private static final int MOST_EVALUATIONS = 100_000;
    private static final double CONVERGED = 1e-12;

    private final List<ReplayedDays> history;

    private PlattFit(List<ReplayedDays> history) {
        this.history = history;
    }

    static Calibration.Platt of(List<ReplayedDays> history) {
        PlattFit fit = new PlattFit(history);
        double[] best = new NonLinearConjugateGradientOptimizer(
                        Formula.POLAK_RIBIERE, new SimpleValueChecker(CONVERGED, CONVERGED))
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new ObjectiveFunction(fit::loss),
                        new ObjectiveFunctionGradient(fit::gradient),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[2]))
                .getPoint();
        return line(best);
    }

    private static Calibration.Platt line(double[] parameters) {
        return new Calibration.Platt(Math.exp(parameters[0]), TEN_DECIBANS * parameters[1]);
    }

    /** The weighted logarithmic loss with its penalties. */
    double loss(double[] parameters) {
        Calibration.Platt line = line(parameters);
        double loss = half(parameters[0], SLOPE_SPREAD) + half(parameters[1], SHIFT_SPREAD);
        for (ReplayedDays problem : history) {
            for (Sample day : problem.days()) {
                double nats = NATS * (line.slope() * day.logOdds() + line.shift());
                loss += problem.weight()
                        * (Math.log1p(Math.exp(-Math.abs(nats))) + Math.max(nats, 0) - (day.onsetFollows() ? nats : 0));
            }
        }
        return loss;
    }

    double[] gradient(double[] parameters) {
        Calibration.Platt line = line(parameters);
        double[] gradient = {
            parameters[0] / (SLOPE_SPREAD * SLOPE_SPREAD), parameters[1] / (SHIFT_SPREAD * SHIFT_SPREAD)
        };
        for (ReplayedDays problem : history) {
            for (Sample day : problem.days()) {
                double error =
                        problem.weight() * (line.probability(day.logOdds()) - (day.onsetFollows() ? 1 : 0)) * NATS;
                gradient[0] += error * line.slope() * day.logOdds();
                gradient[1] += error * TEN_DECIBANS;
            }
        }
        return gradient;
    }

    private static double half(double off, double spread) {
        return off * off / (2 * spread * spread);
    }

    static PlattFit on(List<ReplayedDays> history) {
        return new PlattFit(history);
    }
}
