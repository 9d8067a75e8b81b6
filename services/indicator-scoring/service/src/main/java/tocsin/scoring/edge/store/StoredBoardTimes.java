package tocsin.scoring.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.application.BoardTimes;
import tocsin.scoring.board.BoardHead;

/** The wall's time, or an exercise's as it was last written; a stamp that is being gathered has come already. */
@Singleton
class StoredBoardTimes implements BoardTimes {

    private static final String CLOCK = """
            select cast(json_build_object('clock', greatest(clock, cast(state -> 'pending' ->> 'stamp' as timestamptz)))
                as text)
            from scoring.board where id = :board
            """;

    private final JsonRows rows;

    StoredBoardTimes(Mutiny.SessionFactory sessions) {
        this.rows = new JsonRows(sessions);
    }

    /** A board's clock; absent before its first record. */
    record Clock(@Nullable Instant clock) {}

    @Override
    public Uni<Optional<Instant>> now(String board) {
        return BoardHead.isFedLive(board)
                ? Uni.createFrom().item(() -> Optional.of(Instant.now()))
                : rows.read(CLOCK, Map.of("board", board), Clock.class)
                        .map(clocks -> clocks.stream()
                                .flatMap(row -> Optional.ofNullable(row.clock()).stream())
                                .findFirst());
    }
}
