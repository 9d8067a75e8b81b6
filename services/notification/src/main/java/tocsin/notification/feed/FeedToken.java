package tocsin.notification.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/**
 * What opens a feed that is not public.
 *
 * @param text {@code feed_} and base64url of 32 random bytes
 */
public record FeedToken(String text) {
    /** How many random bytes a new token has: so many that its hash needs no salt. */
    public static final int FRESH_BYTES = 32;

    private static final String PREFIX = "feed_";

    /** The token of these bytes. */
    public static FeedToken of(byte[] bytes) {
        return new FeedToken(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is kept of it. */
    public Hash hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return new Hash(HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }

    /**
     * SHA-256 of a token.
     *
     * @param hex 64 hexadecimal digits
     */
    public record Hash(String hex) {
        public Hash {
            if (!hex.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("the hash of a token has 64 hexadecimal digits");
            }
        }

        /** Whether it is this token's, found in a time that does not tell how much of it is right. */
        public boolean isOf(FeedToken token) {
            return MessageDigest.isEqual(
                    hex.getBytes(StandardCharsets.US_ASCII), token.hash().hex().getBytes(StandardCharsets.US_ASCII));
        }
    }
}
