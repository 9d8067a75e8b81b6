package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;

/** What time it is on a board. */
public interface BoardTimes {

    /** The wall's time for what is fed live, an exercise's own for the exercise; empty for no board. */
    Uni<Optional<Instant>> now(String board);
}
