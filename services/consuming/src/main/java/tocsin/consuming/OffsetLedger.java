package tocsin.consuming;

import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.common.TopicPartition;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which record of each partition is to be applied next, as the service's own database says. */
@Singleton
class OffsetLedger {
    private final AgroalDataSource blocking;
    private final TopicIds topicIds;
    private final String table;

    OffsetLedger(AgroalDataSource blocking, TopicIds topicIds, ConsumingConfiguration configuration) {
        this.blocking = blocking;
        this.topicIds = topicIds;
        this.table = configuration.schema() + ".consumer_offset";
    }

    /**
     * Reads where to go on, and notes the start of a partition that was never read. Blocks: for the polling thread.
     *
     * @param start the first offset the broker has
     */
    long open(TopicPartition partition, long start) throws SQLException {
        String insert =
                "insert into %s (topic_id, topic, partition, next_offset) values (?, ?, ?, ?) on conflict do nothing"
                        .formatted(table);
        String select = "select next_offset from %s where topic_id = ? and partition = ?".formatted(table);
        String topicId = topicIds.of(partition.topic());
        try (Connection connection = blocking.getConnection();
                PreparedStatement missing = connection.prepareStatement(insert);
                PreparedStatement found = connection.prepareStatement(select)) {
            missing.setString(1, topicId);
            missing.setString(2, partition.topic());
            missing.setInt(3, partition.partition());
            missing.setLong(4, start);
            missing.executeUpdate();
            found.setString(1, topicId);
            found.setInt(2, partition.partition());
            try (ResultSet row = found.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Locks a partition until the transaction ends, so that of two owners the later one waits, and then sees. */
    Uni<Long> lock(Mutiny.StatelessSession session, TopicPartition partition) {
        return session.createNativeQuery(
                        "select next_offset from %s where topic_id = :topicId and partition = :partition for update"
                                .formatted(table),
                        Long.class)
                .setParameter("topicId", topicIds.of(partition.topic()))
                .setParameter("partition", partition.partition())
                .getSingleResult();
    }

    /** Moves a partition; only inside the transaction that locked it. */
    Uni<Void> move(Mutiny.StatelessSession session, TopicPartition partition, long nextOffset) {
        return session.createNativeQuery(
                        "update %s set next_offset = :next where topic_id = :topicId and partition = :partition"
                                .formatted(table))
                .setParameter("next", nextOffset)
                .setParameter("topicId", topicIds.of(partition.topic()))
                .setParameter("partition", partition.partition())
                .executeUpdate()
                .replaceWithVoid();
    }
}
