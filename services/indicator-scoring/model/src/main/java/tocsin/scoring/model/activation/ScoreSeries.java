package tocsin.scoring.model.activation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.DayClusters;

/**
 * A signed daily score: how far the closed days of late strayed from the series' own past, and how surprising that is, given
 * how they strayed before (warning-spec 6). Each day has one cluster, whose mass is the day's value; a day without one is
 * missing, which is not zero. Days are computed again from the earliest that changed.
 */
final class ScoreSeries implements ActivationSeries {
    private final Indicator.Score score;
    private final DayClusters clusters;
    /** g, what one day leaves of a deviation. */
    private final double left;

    private final List<ScoreDay> days = new ArrayList<>();
    private long firstDay = Long.MAX_VALUE;
    private @Nullable ScoreDay fitted;

    ScoreSeries(Indicator.Score score, DayClusters clusters) {
        this.score = score;
        this.clusters = clusters;
        this.left = Math.pow(2, -1 / score.halfLifeDays());
    }

    @Override
    public double activation(long now, long at) {
        ScoreDay day = closed(at);
        return day.known() ? score.activation().at(day.surprise().inDecades()) : 0;
    }

    /** The last closed day that has a value. */
    ScoreDay day(long at) {
        return closed(at);
    }

    @Override
    public String text(long now, long at) {
        ScoreDay day = closed(at);
        if (!day.known()) {
            return "learning (%d of %d days)"
                    .formatted(
                            ScoreBaseline.values(clusters, score.base(), lastClosed(at)).length,
                            score.base().minimumDays());
        }
        return "%s a day of late against %s usual, p = %s"
                .formatted(
                        Wording.score(recently(day.day())),
                        Wording.score(day.usual()),
                        Wording.probability(day.surprise().tail()));
    }

    /** A day speaks for the surge as far as it deviates that way. */
    @Override
    public double mass(Cluster cluster, long now, long at) {
        long day = DayClusters.day(cluster.at());
        long last = lastClosed(at);
        closed(at);
        if (day > last || day < firstDay || !cluster.equals(ScoreDay.cluster(clusters, day))) {
            return 0;
        }
        ScoreDay of = days.get((int) (day - firstDay));
        return of.deviates() ? Math.max(0, of.deviation()) * Math.pow(left, (double) (last - day)) : 0;
    }

    /** Only closed days count, so a value that came before its day was over waits for midnight. */
    @Override
    public long monotoneThrough(long now, long at, long limit) {
        long day = DayClusters.day(at);
        return clusters.lastDay() < day ? limit : Math.min(limit, (day + 1) * DayClusters.DAY - 1);
    }

    @Override
    public void coverageChanged(long day) {
        // a day is known by its value alone
    }

    /** The last closed day, or the last before it that has a value: missing days change nothing. */
    private ScoreDay closed(long at) {
        long changed = clusters.takeChangedSince();
        if (changed != Long.MAX_VALUE) {
            forgetFrom(changed);
        }
        long last = Math.min(lastClosed(at), clusters.lastDay());
        if (clusters.size() == 0 || last < clusters.days().getFirst().index()) {
            return ScoreDay.BEFORE;
        }
        firstDay = clusters.days().getFirst().index();
        for (long day = firstDay + days.size(); day <= last; day++) {
            ScoreDay before = kept(day - 1);
            if (fitsSeason(day)) {
                ScoreDay refitted = fitted(day);
                before = before.under(refitted.season(), refitted.past());
            }
            days.add(before.next(score, clusters, day, kept(day - ScoreDay.PAST_GUARD)));
        }
        return days.get((int) (last - firstDay));
    }

    private ScoreDay kept(long day) {
        return day < firstDay ? ScoreDay.BEFORE : days.get((int) (day - firstDay));
    }

    private boolean fitsSeason(long day) {
        return (day - firstDay) % Season.FITTED_EVERY == 0 && day - firstDay > ScoreDay.PAST_GUARD;
    }

    /** The last day before the guard, under the season found in it and those before. */
    private ScoreDay fitted(long day) {
        long through = day - 1 - ScoreDay.PAST_GUARD;
        ScoreDay before = fitted;
        if (before == null || before.day() != through) {
            before = ScoreDay.refitted(days.subList(0, (int) (through - firstDay + 1)));
            fitted = before;
        }
        return before;
    }

    private void forgetFrom(long day) {
        if (fitted != null && day <= fitted.day()) {
            fitted = null;
        }
        if (day <= firstDay) {
            days.clear();
        } else if (day < firstDay + days.size()) {
            days.subList((int) (day - firstDay), days.size()).clear();
        }
    }

    /** The mean of the values of the last seven days up to this one. */
    private double recently(long day) {
        return clusters.days(day - 6, day).stream()
                .mapToDouble(ofDay -> ofDay.getFirst().mass())
                .average()
                .orElse(0);
    }

    private static long lastClosed(long at) {
        return DayClusters.day(at) - 1;
    }
}
