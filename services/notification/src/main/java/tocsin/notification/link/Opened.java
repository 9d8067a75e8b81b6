package tocsin.notification.link;

import java.util.Objects;

/** What a token says. */
public sealed interface Opened {
    /** It is ours and still good. */
    record Good(LinkClaim claim) implements Opened {
        public Good {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /** It was ours, and was good once. */
    record Expired(LinkClaim claim) implements Opened {
        public Expired {
            Objects.requireNonNull(claim, "claim");
        }
    }

    /** It is not ours, not for this, or not as we made it. */
    record Forged() implements Opened {}
}
