package tocsin.notification.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * Who may do it, and to what.
 *
 * @param subscription whose reader holds the link
 * @param about what it is about: the alert, or once more the subscription
 * @param reader which address the mail went to, see {@link #reader}
 * @param expiresAt good until then, to the second
 */
public record LinkClaim(UUID subscription, UUID about, long reader, Instant expiresAt) {
    public LinkClaim {
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(about, "about");
        expiresAt = Instant.ofEpochSecond(expiresAt.getEpochSecond());
    }

    /** A number for an address, which shows nothing of it: whoever reads another address now holds no good link any more. */
    public static long reader(String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
