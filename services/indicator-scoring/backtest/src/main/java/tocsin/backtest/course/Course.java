package tocsin.backtest.course;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Level;

/**
 * What one problem did.
 *
 * @param points whenever it was looked at, in order of time; of several at one moment the last stands
 * @param alerts its transitions, in order
 */
public record Course(String problem, List<Point> points, List<Alert> alerts) {
    public Course {
        points = List.copyOf(points);
        alerts = List.copyOf(alerts);
    }

    /**
     * A look at it.
     *
     * @param logOdds decibans
     * @param level as it is from here on
     */
    public record Point(Instant at, double logOdds, Level level) {
        /** 0..1. */
        public double probability() {
            return 1 / (1 + Math.pow(10, -logOdds / 10));
        }
    }

    /**
     * A time above NORMAL.
     *
     * @param begin the raise out of NORMAL
     * @param end the return to NORMAL; null: it never came
     * @param highest the highest level reached
     */
    public record Episode(Instant begin, @Nullable Instant end, Level highest) {}

    /** The look that stands at that moment; null before the first. */
    public @Nullable Point standingAt(Instant moment) {
        int low = 0;
        int high = points.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (points.get(middle).at().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? null : points.get(low - 1);
    }

    /** The look with the highest log-odds of those that stand somewhere from one moment until before another. */
    public @Nullable Point highest(Instant from, Instant before) {
        Point highest = standingAt(from);
        for (Point point : points) {
            if (!point.at().isBefore(before)) {
                break;
            }
            if (point.at().isAfter(from) && (highest == null || point.logOdds() > highest.logOdds())) {
                highest = point;
            }
        }
        return highest;
    }

    /** The alerts that go up. */
    public List<Alert> raises() {
        return alerts.stream().filter(Alert::isRaise).toList();
    }

    /** The times above NORMAL, in order. */
    public List<Episode> episodes() {
        List<Episode> episodes = new ArrayList<>();
        Instant begin = null;
        Level highest = Level.NORMAL;
        for (Alert alert : alerts) {
            if (alert.from() == Level.NORMAL && alert.isRaise()) {
                begin = alert.at();
                highest = alert.to();
            } else if (begin != null && alert.to() == Level.NORMAL && alert.from() != Level.NORMAL) {
                episodes.add(new Episode(begin, alert.at(), highest));
                begin = null;
            } else if (alert.to().above(highest)) {
                highest = alert.to();
            }
        }
        if (begin != null) {
            episodes.add(new Episode(begin, null, highest));
        }
        return episodes;
    }
}
