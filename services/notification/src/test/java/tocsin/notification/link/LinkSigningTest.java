package tocsin.notification.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkSigningTest {
    private static final byte[] KEY = "a master key of thirty-two bytes".getBytes(StandardCharsets.US_ASCII);
    private static final Instant SENT = Instant.parse("2026-03-01T12:00:00Z");
    private static final LinkClaim CLAIM = new LinkClaim(
            new UUID(1, 2), new UUID(3, 4), LinkClaim.reader("desk@example.org"), SENT.plus(Duration.ofDays(90)));

    private final LinkSigning signing = new LinkSigning(KEY);

    @ParameterizedTest
    @EnumSource(LinkPurpose.class)
    void aTokenSaysUntilItExpiresWhatItWasMadeOf(LinkPurpose purpose) {
        String token = signing.sign(purpose, CLAIM);

        assertThat(token).hasSize(LinkSigning.TOKEN_LENGTH).matches("[A-Za-z0-9_-]+");
        assertThat(signing.open(purpose, token, SENT)).isEqualTo(new Opened.Good(CLAIM));
        assertThat(signing.open(purpose, token, CLAIM.expiresAt().minusSeconds(1)))
                .isEqualTo(new Opened.Good(CLAIM));
    }

    @Test
    void whoBringsItAgainAfterItsTimeIsRefused() {
        String token = signing.sign(LinkPurpose.UNSUBSCRIBE, CLAIM);

        assertThat(signing.open(LinkPurpose.UNSUBSCRIBE, token, CLAIM.expiresAt()))
                .isEqualTo(new Opened.Expired(CLAIM));
        assertThat(signing.open(
                        LinkPurpose.UNSUBSCRIBE, token, CLAIM.expiresAt().plus(Duration.ofDays(4000))))
                .isEqualTo(new Opened.Expired(CLAIM));
    }

    @Test
    void noByteOfATokenCanBeChanged() {
        byte[] token = Base64.getUrlDecoder().decode(signing.sign(LinkPurpose.UNSUBSCRIBE, CLAIM));
        for (int at = 0; at < token.length; at++) {
            byte[] altered = token.clone();
            altered[at] ^= 1;

            assertThat(signing.open(LinkPurpose.UNSUBSCRIBE, text(altered), SENT))
                    .as("byte %d", at)
                    .isEqualTo(new Opened.Forged());
        }
    }

    @Test
    void aTokenOfAnotherPurposeIsNone() {
        assertThat(signing.open(LinkPurpose.ACKNOWLEDGE, signing.sign(LinkPurpose.UNSUBSCRIBE, CLAIM), SENT))
                .isEqualTo(new Opened.Forged());
        assertThat(signing.open(LinkPurpose.UNSUBSCRIBE, signing.sign(LinkPurpose.ACKNOWLEDGE, CLAIM), SENT))
                .isEqualTo(new Opened.Forged());
    }

    @Test
    void aTokenOfAnotherKeyIsNone() {
        byte[] other = KEY.clone();
        other[31] ^= 1;

        assertThat(signing.open(
                        LinkPurpose.UNSUBSCRIBE, new LinkSigning(other).sign(LinkPurpose.UNSUBSCRIBE, CLAIM), SENT))
                .isEqualTo(new Opened.Forged());
    }

    /** The key that seals the secrets of webhooks must never sign anything itself. */
    @Test
    void theMasterKeyItselfSignsNothing() throws GeneralSecurityException {
        byte[] token = Base64.getUrlDecoder().decode(signing.sign(LinkPurpose.UNSUBSCRIBE, CLAIM));
        int said = token.length - 32;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        byte[] forged = Arrays.copyOf(token, token.length);
        System.arraycopy(mac.doFinal(Arrays.copyOf(token, said)), 0, forged, said, 32);

        assertThat(signing.open(LinkPurpose.UNSUBSCRIBE, text(forged), SENT)).isEqualTo(new Opened.Forged());
    }

    /** RFC 5869, with the key and HMAC of another hand: whoever checks tokens elsewhere can. */
    @Test
    void theKeyIsDerivedAsRfc5869Says() throws GeneralSecurityException {
        Mac extract = Mac.getInstance("HmacSHA256");
        extract.init(new SecretKeySpec(new byte[32], "HmacSHA256"));
        Mac expand = Mac.getInstance("HmacSHA256");
        expand.init(new SecretKeySpec(extract.doFinal(KEY), "HmacSHA256"));
        byte[] key = expand.doFinal("tocsin link 1 unsubscribe\u0001".getBytes(StandardCharsets.US_ASCII));
        byte[] token = Base64.getUrlDecoder().decode(signing.sign(LinkPurpose.UNSUBSCRIBE, CLAIM));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));

        assertThat(mac.doFinal(Arrays.copyOf(token, token.length - 32)))
                .isEqualTo(Arrays.copyOfRange(token, token.length - 32, token.length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "../../etc/passwd", "%00", "=", "\u0661\u0662"})
    void whatIsNoTokenIsRefused(String nonsense) {
        assertThat(signing.open(LinkPurpose.UNSUBSCRIBE, nonsense, SENT)).isEqualTo(new Opened.Forged());
        assertThat(signing.open(
                        LinkPurpose.UNSUBSCRIBE,
                        (nonsense + "A".repeat(LinkSigning.TOKEN_LENGTH)).substring(0, LinkSigning.TOKEN_LENGTH),
                        SENT))
                .isEqualTo(new Opened.Forged());
        assertThat(signing.open(LinkPurpose.UNSUBSCRIBE, "A".repeat(100_000), SENT))
                .isEqualTo(new Opened.Forged());
    }

    /** The last letter of unpadded base64 may hold spare bits: they must not make a second token of the same bytes. */
    @Test
    void aTokenHasOneForm() {
        String token = signing.sign(LinkPurpose.UNSUBSCRIBE, CLAIM);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        long good = alphabet.chars()
                .mapToObj(letter -> token.substring(0, token.length() - 1) + (char) letter)
                .filter(other -> signing.open(LinkPurpose.UNSUBSCRIBE, other, SENT) instanceof Opened.Good)
                .count();

        assertThat(good).isEqualTo(1);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new LinkSigning(new byte[31])).hasMessageContaining("32");
    }

    @Test
    void theReaderIsKnownByTheAddressAlone() {
        assertThat(LinkClaim.reader("Desk@Example.org")).isEqualTo(LinkClaim.reader("desk@example.org"));
        assertThat(LinkClaim.reader("desk@example.org")).isNotEqualTo(LinkClaim.reader("task@example.org"));
    }

    private static String text(byte[] token) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
