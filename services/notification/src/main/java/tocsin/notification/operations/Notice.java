package tocsin.notification.operations;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word of Tocsin's about itself: to those who run it, and to whoever has a subscription that it is about.
 *
 * @param id its id
 * @param kind what sort
 * @param at when
 * @param title in a few words
 * @param text in a few sentences
 * @param link where the reader finds more, if anywhere
 */
public record Notice(
        UUID id,
        Kind kind,
        Instant at,
        String title,
        String text,
        @Nullable String link) {
    /** One that says all there is. */
    public Notice(UUID id, Kind kind, Instant at, String title, String text) {
        this(id, kind, at, title, text, null);
    }

    public Notice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
    }

    /** What sort of notice. */
    public enum Kind {
        /** All is well; its absence is the message. */
        HEARTBEAT,
        /** Something that a person must look at, or its end. */
        OPERATIONS,
        /** A silence is about to end, or has ended. */
        SILENCE,
        /** Nobody has acknowledged an alert. */
        ESCALATION,
        /** Whether a channel works; made when somebody asks, and never kept. */
        TEST;

        /** Its name in messages. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
