package tocsin.notification.subscription;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The key that a webhook's receiver verifies our signatures with (Standard Webhooks 1.0, symmetric).
 *
 * @param text {@code whsec_} and base64 of 24 to 64 bytes
 */
public record SigningSecret(String text) implements SigningKey {
    /** How many random bytes a new secret has. */
    public static final int FRESH_BYTES = 32;

    private static final String PREFIX = "whsec_";
    private static final int LEAST_BYTES = 24;
    private static final int MOST_BYTES = 64;

    public SigningSecret {
        if (!wellFormed(text)) {
            throw new IllegalArgumentException("a signing secret is " + EXPECTED);
        }
    }

    /** What a secret looks like, for whoever typed another. */
    public static final String EXPECTED = "whsec_ followed by base64 of 24 to 64 bytes";

    /** The secret of these bytes. */
    public static SigningSecret of(byte[] bytes) {
        return new SigningSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
    }

    /** The secret of this text, absent if it is none. */
    public static Optional<SigningSecret> parse(String text) {
        return wellFormed(text) ? Optional.of(new SigningSecret(text)) : Optional.empty();
    }

    @Override
    public Signing signing() {
        return Signing.SYMMETRIC;
    }

    private static boolean wellFormed(String text) {
        if (!text.startsWith(PREFIX)) {
            return false;
        }
        try {
            byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            boolean sized = key.length >= LEAST_BYTES && key.length <= MOST_BYTES;
            Arrays.fill(key, (byte) 0);
            return sized;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
