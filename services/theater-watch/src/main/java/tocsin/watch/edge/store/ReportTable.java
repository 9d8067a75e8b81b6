package tocsin.watch.edge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.observation.Match;
import tocsin.contracts.wire.Wire;
import tocsin.watch.application.Reports;
import tocsin.watch.application.WatchedReport;

/** The table {@code report}. */
@Singleton
class ReportTable implements Reports {
    /** One statement a batch. A row that stands gives way only to a greater one, whatever order they come in. */
    private static final String PUT = """
            insert into watch.report as standing (board, id, source, retracted, number, catalogue_version, content_hash,
                published_at, arrived_at, place, report, matches)
            select board, id, source, retracted, number, "catalogueVersion", "contentHash",
                "publishedAt", "arrivedAt", place, report, matches
            from json_to_recordset(cast(cast(:rows as text) as json)) as given (board text, id text, source text,
                retracted boolean, number bigint, "catalogueVersion" int, "contentHash" text, "publishedAt" timestamptz,
                "arrivedAt" timestamptz, place text, report text, matches text)
            on conflict (board, id) do update set (source, retracted, number, catalogue_version, content_hash,
                    published_at, arrived_at, place, report, matches)
                = (excluded.source, excluded.retracted, excluded.number, excluded.catalogue_version,
                    excluded.content_hash, excluded.published_at, excluded.arrived_at, excluded.place, excluded.report,
                    excluded.matches)
            where (excluded.retracted, excluded.number, excluded.catalogue_version, excluded.content_hash)
                > (standing.retracted, standing.number, standing.catalogue_version, standing.content_hash)
            """;

    private final Mutiny.SessionFactory sessions;

    ReportTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> put(Mutiny.StatelessSession session, Collection<WatchedReport> reports) {
        if (reports.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Map<String, WatchedReport> greatest = new HashMap<>();
        for (WatchedReport watched : reports) {
            greatest.merge(
                    watched.report().board() + " " + watched.report().id(),
                    watched,
                    BinaryOperator.maxBy(WatchedReport.STANDING));
        }
        ArrayNode rows = Wire.json().createArrayNode();
        greatest.values().forEach(watched -> rows.add(row(watched)));
        return session.createNativeQuery(PUT)
                .setParameter("rows", rows.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    private static ObjectNode row(WatchedReport watched) {
        AcceptedReport report = watched.report();
        return Wire.json()
                .createObjectNode()
                .put("board", report.board())
                .put("id", report.id())
                .put("source", report.source())
                .put("retracted", report.revision().retracted())
                .put("number", report.revision().number())
                .put("catalogueVersion", watched.matchedWith())
                .put("contentHash", report.revision().contentHash())
                .put("publishedAt", report.content().publishedAt().toString())
                .put("arrivedAt", watched.arrivedAt().toString())
                .put("place", watched.place())
                .put("report", json(report))
                .put("matches", json(watched.matches()));
    }

    @Override
    public Uni<Void> drop(Mutiny.StatelessSession session, String board) {
        return session.createMutationQuery("delete from StoredReport where board = :board")
                .setParameter("board", board)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<WatchedReport>> find(String board, String id) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                                "from StoredReport where board = :board and id = :id", StoredReport.class)
                        .setParameter("board", board)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(row -> Optional.ofNullable(row).map(ReportTable::watched));
    }

    @Override
    public Uni<List<WatchedReport>> newest(Question question) {
        String asked = "from StoredReport where board = :board"
                + (question.source() == null ? "" : " and source = :source")
                + (question.before() == null
                        ? ""
                        : " and (publishedAt < :publishedAt or publishedAt = :publishedAt and id < :id)")
                + " order by publishedAt desc, id desc";
        return sessions.withStatelessSession(session -> {
                    var query = session.createSelectionQuery(asked, StoredReport.class)
                            .setParameter("board", question.board())
                            .setMaxResults(question.limit());
                    if (question.source() != null) {
                        query.setParameter("source", question.source());
                    }
                    if (question.before() != null) {
                        query.setParameter("publishedAt", question.before().publishedAt());
                        query.setParameter("id", question.before().id());
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(ReportTable::watched).toList());
    }

    @Override
    public Uni<Map<String, Said>> said(String board) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                                "select source, count(*), max(arrivedAt), sum(case when matches = '[]' then 0 else 1 end)"
                                        + " from StoredReport where board = :board group by source",
                                Object[].class)
                        .setParameter("board", board)
                        .getResultList())
                .map(rows -> {
                    Map<String, Said> said = new TreeMap<>();
                    rows.forEach(row -> said.put(
                            (String) row[0], new Said((Long) row[1], ((Number) row[3]).longValue(), (Instant) row[2])));
                    return said;
                });
    }

    private static WatchedReport watched(StoredReport row) {
        try {
            return new WatchedReport(
                    Wire.json().readValue(row.report, AcceptedReport.class),
                    row.catalogueVersion,
                    row.arrivedAt,
                    row.place,
                    Wire.json().readValue(row.matches, new TypeReference<List<Match>>() {}));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("a row that this service wrote", broken);
        }
    }

    private static String json(Object value) {
        try {
            return Wire.json().writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
