package tocsin.scoring.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.observation.Ruled;
import tocsin.scoring.application.GivenRulings;

/** The rulings in their table. */
@Singleton
class StoredRulings implements GivenRulings {

    private static final String ON = """
            select cast(ruled as text) from scoring.ruling where board = :board order by at desc, first, second
            """;

    private final JsonRows rows;

    StoredRulings(Mutiny.SessionFactory sessions) {
        this.rows = new JsonRows(sessions);
    }

    @Override
    public Uni<List<Ruled>> on(String board) {
        return rows.read(ON, Map.of("board", board), Ruled.class);
    }
}
