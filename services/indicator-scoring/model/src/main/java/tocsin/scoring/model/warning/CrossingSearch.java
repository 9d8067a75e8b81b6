package tocsin.scoring.model.warning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.evidence.DayClusters;

/**
 * Finds the first second at which a problem's level changes if nothing new arrives (warning-spec 12). Between
 * breakpoints every term only rises or only falls, so its ends bound the log-odds; stretches that the bounds exclude
 * are skipped, the others halved down to one second.
 */
public final class CrossingSearch {
    /** How far ahead is looked: as long as evidence itself is kept. */
    public static final long HORIZON_DAYS = 430;

    /** No such second. */
    public static final long NEVER = Long.MAX_VALUE;

    /** Decibans by which bounds are widened, so that rounding never excludes a crossing. */
    private static final double SLACK = 1e-9;

    private final Weighing weighing;
    private final LevelPolicy policy;
    private final Level level;
    private final long now;
    private final long holdEnd;
    private final boolean mayFall;
    /** Held as it is now, until the next whole hour. */
    private final double coupled;

    private CrossingSearch(Weighing weighing, Standing standing, long now) {
        this.weighing = weighing;
        this.policy = weighing.problem().levels();
        this.level = standing.level();
        this.now = now;
        this.holdEnd = Leveling.holdEnd(policy, standing);
        this.mayFall = standing.blind() == null;
        this.coupled = weighing.coupled(now);
    }

    /** The first crossing after {@code after}, as a reader is told of it. */
    static @Nullable NextCrossing next(Weighing weighing, Standing standing, long now, long after) {
        long at = first(weighing, standing, now, after + 1, after + HORIZON_DAYS * DayClusters.DAY);
        if (at == NEVER) {
            return null;
        }
        Level level = weighing.problem().levels().rules().calledFor(standing.level(), weighing.logOdds(now, at));
        return new NextCrossing(Instant.ofEpochSecond(at), level);
    }

    /** The first second from {@code from} through {@code through} at which the level changes, or {@link #NEVER}. */
    public static long first(Weighing weighing, Standing standing, long now, long from, long through) {
        return new CrossingSearch(weighing, standing, now).first(from, through);
    }

    private long first(long from, long through) {
        long at = from;
        while (at <= through) {
            long limit = at < holdEnd ? Math.min(through, holdEnd - 1) : through;
            long end = weighing.monotoneThrough(now, at, limit);
            long found = within(at, weighing.activations(now, at), end, weighing.activations(now, end));
            if (found != NEVER) {
                return found;
            }
            at = end + 1;
        }
        return NEVER;
    }

    private long within(long low, double[] atLow, long high, double[] atHigh) {
        if (excluded(low, atLow, atHigh)) {
            return NEVER;
        }
        if (low == high) {
            return changed(low, weighing.total(weighing.own(atLow, low), coupled)) ? low : NEVER;
        }
        long middle = low + (high - low) / 2;
        long found = within(low, atLow, middle, weighing.activations(now, middle));
        return found != NEVER ? found : within(middle + 1, weighing.activations(now, middle + 1), high, atHigh);
    }

    private boolean excluded(long low, double[] atLow, double[] atHigh) {
        double least = weighing.own(atLow, low);
        double most = least;
        for (int term = 0; term < atLow.length; term++) {
            double rise = weighing.decibans(term, atHigh[term]) - weighing.decibans(term, atLow[term]);
            least += Math.min(0, rise);
            most += Math.max(0, rise);
        }
        return weighing.total(most, coupled) + SLACK < policy.rules().nextRaise(level)
                && !(falls(low)
                        && weighing.total(least, coupled) - SLACK
                                < policy.rules().clear(level));
    }

    private boolean changed(long at, double logOdds) {
        return logOdds >= policy.rules().nextRaise(level)
                || (falls(at) && logOdds < policy.rules().clear(level));
    }

    private boolean falls(long at) {
        return mayFall && at >= holdEnd;
    }
}
