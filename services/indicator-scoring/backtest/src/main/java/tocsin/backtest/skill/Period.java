package tocsin.backtest.skill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The days that are judged, both included. */
public record Period(LocalDate from, LocalDate to) {
    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends (" + to + ") before it begins (" + from + ")");
        }
    }

    /** Its first moment. */
    public Instant begin() {
        return from.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The first moment after it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(begin()) && moment.isBefore(end());
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
