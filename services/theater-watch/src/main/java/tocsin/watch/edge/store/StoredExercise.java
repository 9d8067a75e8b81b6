package tocsin.watch.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.NullUnmarked;

/** A row of {@code exercise}. */
@NullUnmarked
@Entity
@Table(name = "exercise")
class StoredExercise {
    static final String OPEN = "open";
    static final String DELETING = "deleting";
    static final String DROPPED = "dropped";

    @Id
    String id;

    String name;

    @Column(name = "catalogue_version")
    int catalogueVersion;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    String state;
}
