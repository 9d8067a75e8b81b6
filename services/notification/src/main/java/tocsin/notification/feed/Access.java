package tocsin.notification.feed;

import java.util.Objects;
import java.util.Optional;

/** Who may read a feed. */
public sealed interface Access {
    /** Whether who brings this token, or none, may read it. */
    boolean admits(Optional<FeedToken> token);

    /** Anybody, whatever token they bring. */
    record Everybody() implements Access {
        @Override
        public boolean admits(Optional<FeedToken> token) {
            return true;
        }
    }

    /**
     * Who has the token.
     *
     * @param hash all that is known of it
     */
    record TokenHolders(FeedToken.Hash hash) implements Access {
        public TokenHolders {
            Objects.requireNonNull(hash, "hash");
        }

        @Override
        public boolean admits(Optional<FeedToken> token) {
            return token.filter(hash::isOf).isPresent();
        }
    }
}
