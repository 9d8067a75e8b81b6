package tocsin.watch.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A row of {@code report}. It is written in batches by SQL and only read through this. */
@NullUnmarked
@Entity
@Table(name = "report")
@IdClass(StoredReport.Key.class)
class StoredReport {
    @Id
    String board;

    @Id
    String id;

    String source;

    @Column(name = "catalogue_version")
    int catalogueVersion;

    @Column(name = "published_at")
    Instant publishedAt;

    @Column(name = "arrived_at")
    Instant arrivedAt;

    @Nullable
    String place;

    String report;
    String matches;

    /** The key of the row. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        String board;
        String id;

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Objects.equals(key.board, board) && Objects.equals(key.id, id);
        }

        @Override
        public int hashCode() {
            return Objects.hash(board, id);
        }
    }
}
