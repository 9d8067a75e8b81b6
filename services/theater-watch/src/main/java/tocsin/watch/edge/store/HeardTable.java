package tocsin.watch.edge.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.wire.Wire;
import tocsin.watch.application.HeardSources;

/** The table {@code heard}. */
@Singleton
class HeardTable implements HeardSources {
    private static final String PUT = """
            insert into watch.heard as before (partition, source, heard_at)
            select partition, source, "heardAt"
            from json_to_recordset(cast(cast(:rows as text) as json))
                as given (partition int, source text, "heardAt" timestamptz)
            on conflict (partition, source) do update set heard_at = greatest(before.heard_at, excluded.heard_at)
            """;

    private final Mutiny.SessionFactory sessions;

    HeardTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> put(Mutiny.StatelessSession session, Map<Integer, Map<String, Instant>> heard) {
        ArrayNode rows = Wire.json().createArrayNode();
        heard.forEach((partition, sources) -> sources.forEach((source, at) -> rows.addObject()
                .put("partition", partition)
                .put("source", source)
                .put("heardAt", at.toString())));
        return session.createNativeQuery(PUT)
                .setParameter("rows", rows.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Map<String, Instant>> of(Mutiny.StatelessSession session, int partition) {
        return session.createNativeQuery(
                        "select source, heard_at from watch.heard where partition = :partition", Object[].class)
                .setParameter("partition", partition)
                .getResultList()
                .map(HeardTable::bySource);
    }

    @Override
    public Uni<Map<String, Instant>> latest() {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                                "select source, max(heard_at) from watch.heard group by source", Object[].class)
                        .getResultList())
                .map(HeardTable::bySource);
    }

    private static Map<String, Instant> bySource(List<Object[]> rows) {
        Map<String, Instant> heard = new TreeMap<>();
        rows.forEach(row -> heard.put((String) row[0], instant(row[1])));
        return heard;
    }

    private static Instant instant(Object time) {
        return switch (time) {
            case Instant instant -> instant;
            case java.time.OffsetDateTime withOffset -> withOffset.toInstant();
            default -> throw new IllegalStateException("a timestamp came as " + time.getClass());
        };
    }
}
