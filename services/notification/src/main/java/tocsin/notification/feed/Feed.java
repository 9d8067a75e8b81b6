package tocsin.notification.feed;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import tocsin.notification.routing.Disclosure;

/**
 * A feed that an operator set up. It is never changed, only deleted: what its readers have read stays true.
 *
 * @param id its id
 * @param name what its readers see it called
 * @param selection which alerts it tells
 * @param sees how much of them
 * @param access who may read it
 * @param createdBy the account that made it
 * @param createdAt when
 */
public record Feed(
        UUID id,
        String name,
        Selection selection,
        Disclosure sees,
        Access access,
        String createdBy,
        Instant createdAt) {
    public Feed {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(sees, "sees");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(createdBy, "createdBy");
        Objects.requireNonNull(createdAt, "createdAt");
        if (name.isBlank()) {
            throw new IllegalArgumentException("a feed has a name");
        }
    }
}
