package tocsin.notification.edge.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;

/** Reads columns of native queries, whose types are the driver's. */
final class Columns {
    private Columns() {}

    static Instant instant(Object column) {
        return ((OffsetDateTime) Objects.requireNonNull(column)).toInstant();
    }

    static long number(Object column) {
        return ((Number) Objects.requireNonNull(column)).longValue();
    }
}
