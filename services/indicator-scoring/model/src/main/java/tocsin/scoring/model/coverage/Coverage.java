package tocsin.scoring.model.coverage;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which days the sources of a board covered, and since when one of them is overdue. Times are epoch seconds. */
public final class Coverage {
    /** No such day, or no such second. */
    public static final long NONE = DaySpans.NONE;

    private final SortedMap<String, SourceDays> sources = new TreeMap<>();

    public Coverage(List<SourceCoverage> kept) {
        kept.forEach(state -> sources.put(state.source(), new SourceDays(state)));
    }

    /**
     * The source was heard: its days are covered from then until it is overdue.
     *
     * @param allowance how long it may be silent; null: any time
     * @return the first day whose coverage may have changed, or {@link #NONE}
     */
    public long hear(String source, long at, @Nullable Duration allowance) {
        return days(source).hear(at, allowance);
    }

    /**
     * An archive of the source covers these days and lacks those.
     *
     * @return the first day whose coverage may have changed, or {@link #NONE}
     */
    public long declare(String source, List<DaySpan> covered, List<DaySpan> gaps) {
        return days(source).declare(covered, gaps);
    }

    /** Whether the source was ever heard, or an archive of it declared. */
    public boolean knows(String source) {
        return sources.containsKey(source);
    }

    /** Whether one of the feeds covered the day; no feeds named: any source. */
    public boolean covered(Collection<String> feeds, long day) {
        if (feeds.isEmpty()) {
            return sources.values().stream().anyMatch(source -> source.covers(day));
        }
        for (String feed : feeds) {
            SourceDays source = sources.get(feed);
            if (source != null && source.covers(day)) {
                return true;
            }
        }
        return false;
    }

    /** The first day that one of the feeds covered, or {@link #NONE}. */
    public long firstDay(Collection<String> feeds) {
        return sources.entrySet().stream()
                .filter(source -> feeds.isEmpty() || feeds.contains(source.getKey()))
                .mapToLong(source -> source.getValue().firstDay())
                .min()
                .orElse(NONE);
    }

    /**
     * The first second at which the source is silent for longer than allowed, if nothing is heard of it after
     * {@code at}; {@link #NONE} if never.
     *
     * @param opened when the board's time began: a source never heard is measured from there
     */
    public long overdueFrom(String source, Duration allowance, long at, long opened) {
        SourceDays days = sources.get(source);
        long alive = days == null ? opened : days.aliveUntil(at, opened);
        return alive == DaySpan.FOREVER ? NONE : alive + allowance.toSeconds() + 1;
    }

    /** What a store keeps. */
    public List<SourceCoverage> state() {
        return sources.values().stream().map(SourceDays::state).toList();
    }

    private SourceDays days(String source) {
        return sources.computeIfAbsent(source, SourceDays::new);
    }
}
