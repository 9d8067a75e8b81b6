package tocsin.notification.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.util.Arrays;
import tocsin.notification.subscription.Signing;
import tocsin.notification.subscription.SigningKey;
import tocsin.notification.subscription.SigningKeyPair;
import tocsin.notification.subscription.SigningSecret;

/** Makes keys at random. */
@ApplicationScoped
class SigningKeys {
    private static final int PUBLIC_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** A key that nobody has seen. */
    SigningKey fresh(Signing signing) {
        return switch (signing) {
            case SYMMETRIC -> secret();
            case ED25519 -> pair();
        };
    }

    private SigningSecret secret() {
        byte[] bytes = new byte[SigningSecret.FRESH_BYTES];
        random.nextBytes(bytes);
        return SigningSecret.of(bytes);
    }

    private static SigningKeyPair pair() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] info = pair.getPublic().getEncoded(); // SubjectPublicKeyInfo, which ends with the key (RFC 8410)
            return SigningKeyPair.of(seed, Arrays.copyOfRange(info, info.length - PUBLIC_BYTES, info.length));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("every Java since 15 makes Ed25519 keys", broken);
        }
    }
}
