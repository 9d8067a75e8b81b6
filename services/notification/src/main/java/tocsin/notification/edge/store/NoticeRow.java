package tocsin.notification.edge.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code notice}. */
@Entity(name = "NoticeRow")
@Table(name = "notice")
@SuppressWarnings("NullAway.Init") // Hibernate fills it
class NoticeRow {
    @Id
    UUID id;

    String kind;

    Instant at;

    String title;

    String body;

    @Nullable
    String link;
}
