package tocsin.notification.operations;

import java.util.Objects;

/**
 * Something that is wrong now.
 *
 * @param kind what sort
 * @param subject whom it is about: id of a problem or a subscription
 * @param reason in a sentence
 */
public record Condition(Kind kind, String subject, String reason) {
    public Condition {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
    }

    /** What sort of thing is wrong. */
    public enum Kind {
        /** The live board does not hear something that it must. */
        BLIND("Tocsin is blind", "Tocsin is no longer blind"),
        /** Deliveries to a subscription were given up, and none has arrived since. */
        FAILING("Deliveries fail for good", "Deliveries arrive again"),
        /** A delivery has been waiting for too long. */
        LATE("Deliveries are late", "Deliveries are no longer late");

        private final String begins;
        private final String ends;

        Kind(String begins, String ends) {
            this.begins = begins;
            this.ends = ends;
        }

        String begins() {
            return begins;
        }

        String ends() {
            return ends;
        }
    }
}
