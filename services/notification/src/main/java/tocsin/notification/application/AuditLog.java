package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;

/** Who changed what; entries are added, and never changed or removed. */
public interface AuditLog {
    /**
     * A change.
     *
     * @param actor the account
     * @param action what it did, such as "silence added"
     * @param subject to what: a kind and an id, such as "silence/5d0f..."
     * @param detail in a sentence
     */
    record Entry(String actor, String action, String subject, String detail) {}

    /** An entry with when it was made and its place in the list. */
    record Noted(long cursor, Instant at, Entry entry) {}

    /** Notes a change in the transaction that makes it. */
    Uni<Void> note(Mutiny.StatelessSession session, Entry entry);

    /** A page of entries, newest first. */
    Uni<List<Noted>> list(Optional<String> actor, Optional<String> subject, long before, int limit);
}
