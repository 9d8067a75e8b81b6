package tocsin.scoring.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.observation.Judged;
import tocsin.scoring.application.Judgements;

/** The judgements in their table. */
@Singleton
class StoredJudgements implements Judgements {

    private static final String ONE = "select cast(judged as text) from scoring.judgement where id = :id";

    private static final String ABOUT = """
            select cast(judged as text) from scoring.judgement
            where board = :board and judged ->> 'problem' = :problem order by judged ->> 'at' desc, id
            """;

    private final JsonRows rows;

    StoredJudgements(Mutiny.SessionFactory sessions) {
        this.rows = new JsonRows(sessions);
    }

    @Override
    public Uni<Optional<Judged>> find(String id) {
        return rows.read(ONE, Map.of("id", id), Judged.class)
                .map(found -> found.stream().findFirst());
    }

    @Override
    public Uni<List<Judged>> about(String board, String problem) {
        return rows.read(ABOUT, Map.of("board", board, "problem", problem), Judged.class);
    }
}
