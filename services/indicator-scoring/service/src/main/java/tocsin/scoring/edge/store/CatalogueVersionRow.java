package tocsin.scoring.edge.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * A version of the catalogue as it is kept. All rows are read and written by SQL; this one is mapped because Hibernate
 * Reactive gives no sessions to a service without an entity.
 */
@Entity
@Immutable
@Table(name = "catalogue_version", schema = "scoring")
class CatalogueVersionRow {

    @Id
    int version;

    @Column(name = "content_hash", nullable = false)
    String contentHash = "";

    @Column(nullable = false)
    Instant at = Instant.EPOCH;

    @Column(nullable = false)
    String bundle = "";
}
