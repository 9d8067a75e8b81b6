package tocsin.scoring.edge.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list; these lists are short, so that there is one page only. */
record Page<T>(List<T> items, @Nullable String next) {

    static <T> Page<T> of(List<T> items) {
        return new Page<>(List.copyOf(items), null);
    }
}
