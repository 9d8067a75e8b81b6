package tocsin.scoring.model.coverage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** UTC days from {@code from} through {@code through}, both included, as indices counted from 1970-01-01. */
public record DaySpan(long from, long through) {
    /** The end of a span that has none. */
    public static final long FOREVER = Long.MAX_VALUE;

    public DaySpan {
        if (through < from) {
            throw new IllegalArgumentException("a span ends (" + through + ") before it begins (" + from + ")");
        }
    }

    public static DaySpan of(LocalDate from, LocalDate through) {
        return new DaySpan(from.toEpochDay(), through.toEpochDay());
    }

    /** The days from one moment to another. */
    public static DaySpan of(Instant from, Instant through) {
        return new DaySpan(
                Math.floorDiv(from.getEpochSecond(), 86_400), Math.floorDiv(through.getEpochSecond(), 86_400));
    }

    /** The spans that are left when days are taken out. */
    public List<DaySpan> without(List<DaySpan> gaps) {
        List<DaySpan> left = new ArrayList<>();
        long next = from;
        for (DaySpan gap :
                gaps.stream().sorted(Comparator.comparingLong(DaySpan::from)).toList()) {
            if (gap.from() > next && next <= through) {
                left.add(new DaySpan(next, Math.min(through, gap.from() - 1)));
            }
            next = Math.max(next, gap.through() + 1);
        }
        if (next <= through) {
            left.add(new DaySpan(next, through));
        }
        return left;
    }
}
