package tocsin.scoring.model.activation;

import org.hipparchus.special.Gamma;

/**
 * How surprising a sum of days is, given what is expected of it: the upper tail of a gamma distribution, moved and stretched
 * to the mean, the variance and the skewness that the sum has when nothing happens (Pearson's type III).
 *
 * @param deviations how many standard deviations the sum is above its mean
 * @param skewness above 0; less than {@link #LEAST_SKEWNESS} is taken for that
 */
record Surprise(double deviations, double skewness) {
    private static final double LEAST_TAIL = 1e-300;

    /** Below it the gamma is normal for all that matters, and its shape would grow without end. */
    private static final double LEAST_SKEWNESS = .05;

    /** The least value of the gamma function over the positive numbers, at 1.4616. */
    private static final double LEAST_GAMMA = 0.885603;

    /** p, the probability of so much or more. */
    double tail() {
        return place() <= 0 ? 1 : Math.max(LEAST_TAIL, Gamma.regularizedGammaQ(shape(), place()));
    }

    /** u = -log10 p. */
    double inDecades() {
        return -Math.log10(tail());
    }

    /**
     * Whether the tail is above this one for certain; cheap, and may say no where it is. P(k, x) = 1 - Q(k, x) is at most
     * x^k / Gamma(k + 1).
     */
    boolean surelyAbove(double tail) {
        return place() <= 0 || 1 - Math.pow(place(), shape()) / LEAST_GAMMA >= tail;
    }

    private double shape() {
        double skew = Math.max(LEAST_SKEWNESS, skewness);
        return 4 / (skew * skew);
    }

    private double place() {
        return shape() + deviations * Math.sqrt(shape());
    }
}
