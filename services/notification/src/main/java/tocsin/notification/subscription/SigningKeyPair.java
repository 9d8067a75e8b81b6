package tocsin.notification.subscription;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key pair that signs by Ed25519 (Standard Webhooks 1.0, asymmetric). It is kept in the form that libsodium and others use:
 * the private key is its 32 bytes of seed, followed by the 32 bytes of the public key (RFC 8032).
 *
 * @param text {@code whsk_} and base64 of 64 bytes
 */
public record SigningKeyPair(String text) implements SigningKey {
    /** How a stored pair begins. */
    public static final String PREFIX = "whsk_";

    private static final String PUBLIC_PREFIX = "whpk_";
    private static final int HALF = 32;

    public SigningKeyPair {
        if (!text.startsWith(PREFIX) || decoded(text).length != 2 * HALF) {
            throw new IllegalArgumentException("a key pair is whsk_ followed by base64 of 64 bytes");
        }
    }

    /** The pair of these halves, 32 bytes each. */
    public static SigningKeyPair of(byte[] seed, byte[] publicKey) {
        if (seed.length != HALF || publicKey.length != HALF) {
            throw new IllegalArgumentException("both halves of a key pair have 32 bytes");
        }
        byte[] both = Arrays.copyOf(seed, 2 * HALF);
        System.arraycopy(publicKey, 0, both, HALF, HALF);
        return new SigningKeyPair(PREFIX + Base64.getEncoder().encodeToString(both));
    }

    /** The half that receivers verify with, {@code whpk_...}. */
    public String publicKey() {
        byte[] half = Arrays.copyOfRange(decoded(text), HALF, 2 * HALF);
        return PUBLIC_PREFIX + Base64.getEncoder().encodeToString(half);
    }

    /** The signature of a content, 64 bytes; always the same for the same content. */
    public byte[] sign(byte[] content) {
        byte[] seed = Arrays.copyOf(decoded(text), HALF);
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every Java since 15 signs by Ed25519", broken);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    @Override
    public Signing signing() {
        return Signing.ED25519;
    }

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text.substring(PREFIX.length()));
    }

    /** Never shows the private key. */
    @Override
    public String toString() {
        return PREFIX + "...";
    }
}
