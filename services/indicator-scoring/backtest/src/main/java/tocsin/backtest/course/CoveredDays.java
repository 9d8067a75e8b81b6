package tocsin.backtest.course;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.LongStream;

/** UTC days, as indices counted from 1970-01-01, that were covered. */
public final class CoveredDays {
    private static final long DAY = 86_400;

    private final long[] days;

    private CoveredDays(LongStream days) {
        this.days = days.sorted().distinct().toArray();
    }

    /** These days, in whatever order. */
    public static CoveredDays of(Collection<Long> days) {
        return new CoveredDays(days.stream().mapToLong(Long::longValue));
    }

    /** Those from one day through another. */
    public CoveredDays within(LocalDate from, LocalDate through) {
        return new CoveredDays(
                Arrays.stream(days).filter(day -> day >= from.toEpochDay() && day <= through.toEpochDay()));
    }

    public int count() {
        return days.length;
    }

    /** The day at a position, from 0. */
    public long day(int position) {
        return days[position];
    }

    /** The position of a moment's day, or of the next covered day; {@link #count()} if none follows. */
    public int position(Instant moment) {
        int found = Arrays.binarySearch(days, Math.floorDiv(moment.getEpochSecond(), DAY));
        return found >= 0 ? found : -found - 1;
    }

    public boolean contains(Instant moment) {
        return Arrays.binarySearch(days, Math.floorDiv(moment.getEpochSecond(), DAY)) >= 0;
    }

    /** How many seconds of covered days lie between two moments. */
    public long seconds(Instant from, Instant until) {
        long seconds = 0;
        for (int i = position(from); i < days.length && days[i] * DAY < until.getEpochSecond(); i++) {
            long begin = Math.max(from.getEpochSecond(), days[i] * DAY);
            seconds += Math.min(until.getEpochSecond(), (days[i] + 1) * DAY) - begin;
        }
        return seconds;
    }

    /** 00:00 UTC of each day. */
    public LongStream midnights() {
        return Arrays.stream(days).map(day -> day * DAY);
    }
}
