package tocsin.scoring.model.coverage;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A set of days, kept as spans that neither touch nor overlap. */
final class DaySpans {
    static final long NONE = Long.MAX_VALUE;

    private final NavigableMap<Long, Long> throughByFrom = new TreeMap<>();

    DaySpans(List<DaySpan> spans) {
        spans.forEach(this::add);
    }

    /** Adds the days and gives the first that was new, or {@link #NONE}. */
    long add(DaySpan span) {
        Map.Entry<Long, Long> holder = throughByFrom.floorEntry(span.from());
        long firstNew = holder != null && holder.getValue() >= span.from() ? after(holder.getValue()) : span.from();
        if (firstNew > span.through() || firstNew == NONE) {
            return NONE;
        }
        long from = span.from();
        long through = span.through();
        if (holder != null && after(holder.getValue()) >= from) {
            from = holder.getKey();
            through = Math.max(through, holder.getValue());
        }
        NavigableMap<Long, Long> swallowed = throughByFrom.subMap(from, true, after(through), true);
        if (!swallowed.isEmpty()) {
            through = Math.max(through, swallowed.lastEntry().getValue());
        }
        swallowed.clear();
        throughByFrom.put(from, through);
        return firstNew;
    }

    boolean contains(long day) {
        return through(day) >= day;
    }

    /** The last day of the span that began on or before this day, or {@link Long#MIN_VALUE}. */
    long through(long day) {
        Map.Entry<Long, Long> holder = throughByFrom.floorEntry(day);
        return holder == null ? Long.MIN_VALUE : holder.getValue();
    }

    /** The first day of all, or {@link #NONE}. */
    long first() {
        return throughByFrom.isEmpty() ? NONE : throughByFrom.firstKey();
    }

    List<DaySpan> spans() {
        return throughByFrom.entrySet().stream()
                .map(span -> new DaySpan(span.getKey(), span.getValue()))
                .toList();
    }

    private static long after(long day) {
        return day == DaySpan.FOREVER ? day : day + 1;
    }
}
