package tocsin.watch.edge.rest;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.Reports;

/**
 * A page of a list.
 *
 * @param next what to give as {@code cursor} for the page after this one; null on the last
 */
record Page<T>(List<T> items, @Nullable String next) {
    static final int MOST = 500;

    /** A page of what was asked one item beyond it, so that the last page is known. */
    static <S, T> Page<T> of(List<S> asked, int limit, Function<S, T> view, Function<S, String> cursor) {
        List<S> shown = asked.subList(0, Math.min(limit, asked.size()));
        String next = asked.size() > limit ? cursor.apply(shown.getLast()) : null;
        return new Page<>(shown.stream().map(view).toList(), next);
    }

    static int limit(int asked) {
        return Math.min(Math.max(asked, 1), MOST);
    }

    static String cursor(Reports.Place place) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((place.publishedAt() + " " + place.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The place that a cursor stands for; empty for one that we did not make. */
    static Optional<Reports.Place> place(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", -1);
            return parts.length == 2
                    ? Optional.of(new Reports.Place(Instant.parse(parts[0]), parts[1]))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
