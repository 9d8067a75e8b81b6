package tocsin.scoring.edge.store;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.scoring.edge.store.SessionBoardStore.Json;

/** Reads rows of one JSON column, each in a session of its own. */
final class JsonRows {

    private final Mutiny.SessionFactory sessions;

    JsonRows(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    <T> Uni<List<T>> read(String query, Map<String, Object> parameters, Class<T> type) {
        return sessions.withStatelessSession(session -> {
            Mutiny.SelectionQuery<String> select = session.createNativeQuery(query, String.class);
            parameters.forEach(select::setParameter);
            return select.getResultList()
                    .map(rows ->
                            rows.stream().map(json -> Json.read(json, type)).toList());
        });
    }
}
