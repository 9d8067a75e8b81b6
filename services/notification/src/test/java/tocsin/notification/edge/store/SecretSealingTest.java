package tocsin.notification.edge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.notification.subscription.SigningKeyPair;
import tocsin.notification.subscription.SigningSecret;

class SecretSealingTest {
    private static final SigningSecret SECRET = SigningSecret.of(new byte[32]);

    @Test
    void aSealedSecretShowsNothingAndOpensWithItsKey() {
        SecretSealing sealing = new SecretSealing(Optional.of(key(1)));

        String stored = sealing.seal(SECRET);

        assertThat(stored).startsWith("aes:").doesNotContain("AAAAAAAA");
        assertThat(sealing.open(stored)).isEqualTo(SECRET);
        assertThat(sealing.seal(SECRET)).isNotEqualTo(stored);
    }

    @Test
    void aKeyPairIsSealedAsSecretsAre() {
        SecretSealing sealing = new SecretSealing(Optional.of(key(1)));
        SigningKeyPair pair = SigningKeyPair.of(new byte[32], new byte[32]);

        String stored = sealing.seal(pair);

        assertThat(stored).startsWith("aes:").doesNotContain("AAAAAAAA");
        assertThat(sealing.open(stored)).isEqualTo(pair);
    }

    @Test
    void anotherKeyOpensNothing() {
        String stored = new SecretSealing(Optional.of(key(1))).seal(SECRET);

        assertThatThrownBy(() -> new SecretSealing(Optional.of(key(2))).open(stored))
                .hasMessageContaining("TOCSIN_SECRET_KEY");
    }

    @Test
    void whatWasStoredBeforeThereWasAKeyStillOpens() {
        String stored = new SecretSealing(Optional.empty()).seal(SECRET);

        assertThat(new SecretSealing(Optional.of(key(1))).open(stored)).isEqualTo(SECRET);
    }

    private static String key(int seed) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
