package tocsin.notification.edge.store;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tocsin.notification.subscription.SigningKey;
import tocsin.notification.subscription.SigningKeyPair;
import tocsin.notification.subscription.SigningSecret;

/** Seals secrets and key pairs before they are stored: AES-256-GCM with a key from the environment. */
@Singleton
public class SecretSealing {
    private static final Logger LOG = Logger.getLogger(SecretSealing.class);
    private static final String SEALED = "aes:";
    private static final String OPEN = "open:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Optional<SecretKey> key;
    private final SecureRandom random = new SecureRandom();

    /** @param key base64 of 32 bytes; without it secrets are stored as they are, and a warning says so */
    SecretSealing(@ConfigProperty(name = "tocsin.secret.key") Optional<String> key) {
        this.key = key.filter(text -> !text.isBlank()).map(SecretSealing::parse);
        if (this.key.isEmpty()) {
            LOG.warn("TOCSIN_SECRET_KEY is not set: secrets are stored unencrypted");
        }
    }

    private static SecretKey parse(String text) {
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length != KEY_BYTES) {
            throw new IllegalArgumentException("TOCSIN_SECRET_KEY must be base64 of %d bytes".formatted(KEY_BYTES));
        }
        return new SecretKeySpec(bytes, "AES");
    }

    String seal(SigningKey secret) {
        return seal(secret.text());
    }

    String seal(String secret) {
        return key.map(present -> SEALED + sealed(secret, present)).orElse(OPEN + secret);
    }

    /** A secret that is forgotten at once. */
    SigningSecret unknown() {
        byte[] bytes = new byte[SigningSecret.FRESH_BYTES];
        random.nextBytes(bytes);
        return SigningSecret.of(bytes);
    }

    SigningKey open(String stored) {
        String text = openText(stored);
        return text.startsWith(SigningKeyPair.PREFIX) ? new SigningKeyPair(text) : new SigningSecret(text);
    }

    String openText(String stored) {
        if (stored.startsWith(OPEN)) {
            return stored.substring(OPEN.length());
        }
        SecretKey present = key.orElseThrow(
                () -> new IllegalStateException("TOCSIN_SECRET_KEY is not set, but stored secrets are sealed"));
        return opened(stored.substring(SEALED.length()), present);
    }

    private String sealed(String secret, SecretKey present) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = crypt(Cipher.ENCRYPT_MODE, present, nonce, secret.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + text.length)
                        .put(nonce)
                        .put(text)
                        .array());
    }

    private static String opened(String stored, SecretKey present) {
        byte[] all = Base64.getDecoder().decode(stored);
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        byte[] text = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
        return new String(crypt(Cipher.DECRYPT_MODE, present, nonce, text), StandardCharsets.UTF_8);
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("a stored secret cannot be read with this TOCSIN_SECRET_KEY", wrongKey);
        }
    }
}
