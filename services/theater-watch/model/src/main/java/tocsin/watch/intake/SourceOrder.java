package tocsin.watch.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order to fetch a source.
 *
 * @param board where its reports go; null: as the catalogue says
 * @param from how far back it is read at first; null: what is newest, and into an exercise all that there is
 */
public record SourceOrder(@Nullable String board, @Nullable Instant from) {}
