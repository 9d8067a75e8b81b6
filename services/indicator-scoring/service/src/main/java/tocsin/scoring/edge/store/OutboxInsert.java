package tocsin.scoring.edge.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import tocsin.contracts.wire.MessageTypes;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.Publication;

/** Puts what must be told into the outbox, within somebody's transaction. */
final class OutboxInsert {

    private OutboxInsert() {}

    static void of(Connection connection, List<Publication> publications) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into scoring.outbox (id, board, topic, key, type, at, payload) values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Publication publication : publications) {
                insert.setString(1, publication.id());
                insert.setString(2, publication.board());
                insert.setString(3, publication.topic());
                insert.setString(4, publication.key());
                insert.setString(5, MessageTypes.nameOf(publication.message().getClass()));
                insert.setObject(6, OffsetDateTime.ofInstant(publication.at(), ZoneOffset.UTC));
                insert.setString(
                        7, Wire.json().valueToTree(publication.message()).toString());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
