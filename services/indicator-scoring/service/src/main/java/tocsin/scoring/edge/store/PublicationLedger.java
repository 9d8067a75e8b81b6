package tocsin.scoring.edge.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.wire.MessageTypes;
import tocsin.scoring.application.Publication;
import tocsin.scoring.edge.store.SessionBoardStore.Json;

/** What has been committed but not yet told, and the note that it was. Blocks: for the threads that tell. */
@Singleton
public class PublicationLedger {

    private static final String OF_OUTBOX = """
            select id, board, topic, key, type, at, correlation, payload from scoring.outbox
            where published_at is null and (board = ? or ? is null) and written_at <= now() - ? * interval '1 second'
            order by seq limit 1000
            """;

    private static final String OF_ASSESSMENTS = """
            select board, problem, revision, at, body from scoring.assessment
            where not published and (board = ? or ? is null) and written_at <= now() - ? * interval '1 second'
            order by board, problem limit 1000
            """;

    private static final String TOLD_OUTBOX = """
            update scoring.outbox set published_at = now()
            where published_at is null and (topic, id) in (select * from unnest(?, ?))
            """;

    private static final String TOLD_ASSESSMENTS = """
            update scoring.assessment set published = true
            where (board, problem, revision) in (select * from unnest(?, ?, ?))
            """;

    private final AgroalDataSource database;

    PublicationLedger(AgroalDataSource database) {
        this.database = database;
    }

    /** What was left untold of a board. */
    public List<Publication> untold(String board) throws SQLException {
        return untold(board, 0);
    }

    /** What was left untold of any board for at least so long. */
    public List<Publication> untoldFor(int seconds) throws SQLException {
        return untold(null, seconds);
    }

    private List<Publication> untold(@Nullable String board, int seconds) throws SQLException {
        List<Publication> untold = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String query : List.of(OF_OUTBOX, OF_ASSESSMENTS)) {
                try (PreparedStatement statement = connection.prepareStatement(query)) {
                    statement.setString(1, board);
                    statement.setString(2, board);
                    statement.setInt(3, seconds);
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            untold.add(query.equals(OF_OUTBOX) ? outgoing(rows) : assessment(rows));
                        }
                    }
                }
            }
        }
        return untold;
    }

    /** Notes that the broker has these. */
    public void told(List<Publication> publications) throws SQLException {
        List<Publication> outgoing = publications.stream()
                .filter(told -> told.place() instanceof Publication.Place.Outbox)
                .toList();
        List<Publication> assessments = publications.stream()
                .filter(told -> told.place() instanceof Publication.Place.CurrentAssessment)
                .toList();
        try (Connection connection = database.getConnection()) {
            if (!outgoing.isEmpty()) {
                run(
                        connection,
                        TOLD_OUTBOX,
                        texts(
                                connection,
                                outgoing.stream().map(Publication::topic).toList()),
                        texts(connection, outgoing.stream().map(Publication::id).toList()));
            }
            if (!assessments.isEmpty()) {
                List<Publication.Place.CurrentAssessment> places = assessments.stream()
                        .map(told -> (Publication.Place.CurrentAssessment) told.place())
                        .toList();
                run(
                        connection,
                        TOLD_ASSESSMENTS,
                        texts(
                                connection,
                                assessments.stream().map(Publication::board).toList()),
                        texts(
                                connection,
                                places.stream()
                                        .map(Publication.Place.CurrentAssessment::problem)
                                        .toList()),
                        connection.createArrayOf(
                                "bigint",
                                places.stream()
                                        .map(Publication.Place.CurrentAssessment::revision)
                                        .toArray()));
            }
        }
    }

    private static void run(Connection connection, String update, Array... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(update)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setArray(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    private static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static Publication outgoing(ResultSet row) throws SQLException {
        String type = row.getString("type");
        Class<?> message = MessageTypes.named(type);
        if (message == null) {
            throw new SQLException("the outbox holds a message type that this release does not know: " + type);
        }
        return new Publication(
                row.getString("id"),
                row.getString("board"),
                row.getString("topic"),
                row.getString("key"),
                Json.read(row.getString("payload"), message),
                at(row),
                row.getString("correlation"),
                new Publication.Place.Outbox());
    }

    private static Publication assessment(ResultSet row) throws SQLException {
        String board = row.getString("board");
        String problem = row.getString("problem");
        long revision = row.getLong("revision");
        return new Publication(
                "%s/%s/%d".formatted(board, problem, revision),
                board,
                Topics.ASSESSMENTS,
                board + "/" + problem,
                Json.read(row.getString("body"), Assessment.class),
                at(row),
                null,
                new Publication.Place.CurrentAssessment(problem, revision));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
