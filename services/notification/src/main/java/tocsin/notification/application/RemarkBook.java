package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** What was said about alerts, and who looks after them. An interface, so that the use case does not know the tables. */
public interface RemarkBook {
    /** What a remark is. */
    enum Kind {
        COMMENT,
        /** Somebody looks after the alert from then on. */
        ASSIGNED,
        /** Nobody does any more. */
        RELEASED;

        /** Its name in the API. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A remark.
     *
     * @param author the account that made it
     * @param kind what it is
     * @param text the comment, or whom the alert was given to or taken from
     */
    record Remark(String author, Kind kind, String text) {
        public Remark {
            Objects.requireNonNull(author, "author");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(text, "text");
        }
    }

    /** A remark with when it was made. */
    record Made(Instant at, Remark remark) {}

    /** Adds a remark to an alert that there is. */
    Uni<Void> add(Mutiny.StatelessSession session, UUID alert, Remark remark);

    /** Says who looks after an alert that there is; absent: nobody. */
    Uni<Void> assign(Mutiny.StatelessSession session, UUID alert, @Nullable String account);

    /** The remarks on an alert, oldest first. */
    Uni<List<Made>> of(UUID alert);
}
