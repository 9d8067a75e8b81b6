package tocsin.scoring.board;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a problem's log-odds changed over the last 24 hours of the board's time. Only the last value of each hour is
 * remembered, as the store does, so that a board read back tells the same trend.
 */
final class Trends {

    private static final Duration SPAN = Duration.ofHours(24);

    private final Map<String, NavigableMap<Instant, ScorePoint>> hours = new HashMap<>();

    Trends(Collection<ScorePoint> recent) {
        recent.forEach(this::add);
    }

    void add(ScorePoint point) {
        NavigableMap<Instant, ScorePoint> points = hours.computeIfAbsent(point.problem(), _ -> new TreeMap<>());
        points.put(point.hour(), point);
        Instant base = points.floorKey(point.at().minus(SPAN));
        if (base != null) {
            // The hour of the base may end after it began to count: the hour before it is still needed then.
            Instant before = points.lowerKey(base);
            points.headMap(before == null ? base : before, false).clear();
        }
    }

    /** Decibans since 24 hours before; absent where nothing is known of then. */
    @Nullable
    Double of(String problem, Instant at, double logOdds) {
        Instant then = at.minus(SPAN);
        NavigableMap<Instant, ScorePoint> points = hours.get(problem);
        if (points == null) {
            return null;
        }
        for (ScorePoint point : points.headMap(then, true).descendingMap().values()) {
            if (!point.at().isAfter(then)) {
                return logOdds - point.logOdds();
            }
        }
        return null;
    }
}
