package tocsin.watch.feed;

import java.time.Duration;

/**
 * How long a source that failed is left alone: twice as long after each failure, up to a longest. Half of it is left to
 * chance, so that sources that failed together are not asked again together.
 *
 * @param first after the first failure
 * @param longest never longer
 */
public record BackOff(Duration first, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /**
     * The pause.
     *
     * @param failures how often it has failed, at least once
     * @param chance from 0 to 1
     */
    public Duration after(int failures, double chance) {
        Duration doubled = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, failures - 1));
        Duration whole = doubled.compareTo(longest) < 0 ? doubled : longest;
        return whole.dividedBy(2).plusNanos(Math.round(whole.toNanos() / 2.0 * chance));
    }
}
