package tocsin.scoring.model.activation;

import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.coverage.Coverage;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.DayClusters;

/**
 * How strongly one indicator speaks, over time. Times are epoch seconds; {@code now} is what the board knows, and
 * {@code at} is never before it: a later {@code at} asks what will be if nothing new arrives and the feeds go on.
 */
public sealed interface ActivationSeries permits SignSeries, RateSeries, ScoreSeries, SilenceSeries, ConcurrenceSeries {
    /** The activation, 0..1. */
    double activation(long now, long at);

    /** Why, in a few words. */
    String text(long now, long at);

    /** What is left at that moment of the mass of a cluster; shares of the activation are in proportion to it. */
    double mass(Cluster cluster, long now, long at);

    /**
     * A second from {@code at} through {@code limit} up to which the activation only rises or only falls: the last such,
     * or one that is cheaper to find.
     */
    long monotoneThrough(long now, long at, long limit);

    /** The coverage of this day, and perhaps of later ones, is not what it was. */
    void coverageChanged(long day);

    /** The series of an indicator over its clusters. */
    static ActivationSeries of(Indicator indicator, DayClusters clusters, Coverage coverage, OwnEvidence own) {
        return switch (indicator) {
            case Indicator.Sign sign -> new SignSeries(sign, clusters);
            case Indicator.Rate rate -> new RateSeries(rate, clusters, coverage);
            case Indicator.Score score -> new ScoreSeries(score, clusters);
            case Indicator.Silence silence -> new SilenceSeries(silence, clusters, coverage);
            case Indicator.Concurrence concurrence -> new ConcurrenceSeries(concurrence, own);
        };
    }
}
