package tocsin.notification.edge.rest;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param items what is on it
 * @param next cursor of the next page, absent on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {
    static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /** The first {@code limit} of what was found, and a cursor if there was one more. */
    static <T> Page<T> of(List<T> found, int limit, ToLongFunction<T> cursor) {
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        List<T> items = found.subList(0, limit);
        return new Page<>(items, Long.toString(cursor.applyAsLong(items.getLast())));
    }

    static int limit(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Refusal.invalid("limit", "1 to " + MOST);
        }
        return asked;
    }

    static long cursor(@Nullable String given, long first) {
        if (given == null || given.isBlank()) {
            return first;
        }
        if (!given.matches("\\d{1,18}")) {
            throw Refusal.invalid("cursor", "the next of the page before");
        }
        return Long.parseLong(given);
    }
}
