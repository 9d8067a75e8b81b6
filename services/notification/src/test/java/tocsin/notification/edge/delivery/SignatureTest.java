package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tocsin.contracts.wire.Wire;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.SigningKeyPair;
import tocsin.notification.subscription.SigningSecret;

class SignatureTest {
    /** The example of the Standard Webhooks specification and its libraries. */
    private static final SigningSecret SECRET = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final Channel.Webhook WEBHOOK = new Channel.Webhook(URI.create("https://example.org/"), SECRET);

    /** Those of test 1 of RFC 8032, section 7.1. */
    private static final String PUBLIC = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private static final SigningKeyPair PAIR = SigningKeyPair.of(
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
            HexFormat.of().parseHex(PUBLIC));

    @Test
    void theSpecificationsExampleIsSignedAsItSays() {
        String signature = WebhookTransport.signature(
                WEBHOOK,
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1614265330,
                "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void aSignatureIsTheHmacOfIdTimestampAndBody() throws GeneralSecurityException {
        byte[] body = "{\"title\":\"\u0418\u0434\u043b\u0438\u0431 \u0625\u062f\u0644\u0628\"}"
                .getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(
                Base64.getDecoder().decode(SECRET.text().substring("whsec_".length())), "HmacSHA256"));
        mac.update("some-id.1700000000.".getBytes(StandardCharsets.UTF_8));
        String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));

        assertThat(WebhookTransport.signature(WEBHOOK, "some-id", 1700000000, body))
                .isEqualTo(expected);
    }

    @Test
    void aSecretThatRetiresSignsBesideTheNewOneUntilItsEnd() {
        SigningSecret fresh = SigningSecret.of(new byte[32]);
        Channel.Retiring retiring = new Channel.Retiring(SECRET, Instant.ofEpochSecond(1700000000));
        Channel.Webhook rotated = WEBHOOK.signedBy(fresh, retiring);
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);

        String before = WebhookTransport.signature(rotated, "some-id", 1699999999, body);
        String after = WebhookTransport.signature(rotated, "some-id", 1700000000, body);

        Channel.Webhook onlyFresh = new Channel.Webhook(WEBHOOK.url(), fresh);
        assertThat(before.split(" "))
                .containsExactly(
                        WebhookTransport.signature(onlyFresh, "some-id", 1699999999, body),
                        WebhookTransport.signature(WEBHOOK, "some-id", 1699999999, body));
        assertThat(after).isEqualTo(WebhookTransport.signature(onlyFresh, "some-id", 1700000000, body));
    }

    /** Test 1 of RFC 8032, section 7.1, which signs nothing. */
    @Test
    void aKeyPairSignsByEd25519() {
        byte[] signature = PAIR.sign(new byte[0]);

        assertThat(HexFormat.of().formatHex(signature))
                .isEqualTo("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
    }

    @Test
    void aSignatureByAKeyPairIsVerifiedByItsPublicHalf() throws GeneralSecurityException {
        Channel.Webhook webhook = new Channel.Webhook(WEBHOOK.url(), PAIR);
        byte[] body = "{\"title\":\"\u0418\u0434\u043b\u0438\u0431\"}".getBytes(StandardCharsets.UTF_8);

        String signature = WebhookTransport.signature(webhook, "some-id", 1700000000, body);

        assertThat(signature).startsWith("v1a,");
        byte[] info = HexFormat.of().parseHex("302a300506032b6570032100" + PUBLIC); // RFC 8410
        assertThat(PAIR.publicKey())
                .isEqualTo("whpk_"
                        + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(PUBLIC)));
        Signature verifying = Signature.getInstance("Ed25519");
        verifying.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info)));
        verifying.update("some-id.1700000000.".getBytes(StandardCharsets.UTF_8));
        verifying.update(body);
        assertThat(verifying.verify(Base64.getDecoder().decode(signature.substring("v1a,".length()))))
                .isTrue();
    }

    @Test
    void aKeyPairRetiresBesideASecret() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Channel.Retiring retiring = new Channel.Retiring(PAIR, Instant.ofEpochSecond(1700000000));

        String both = WebhookTransport.signature(WEBHOOK.signedBy(SECRET, retiring), "some-id", 1699999999, body);

        assertThat(both)
                .isEqualTo(WebhookTransport.signature(WEBHOOK, "some-id", 1699999999, body)
                        + " "
                        + WebhookTransport.signature(
                                new Channel.Webhook(WEBHOOK.url(), PAIR), "some-id", 1699999999, body));
    }

    /** What the file holds is verified by Node's own Ed25519 in the console's tests. */
    @Test
    void theMessageThatNodeVerifiesIsSignedByUs() throws IOException {
        JsonNode signed;
        try (InputStream file = SignatureTest.class.getResourceAsStream("/signed-webhook-ed25519.json")) {
            signed = Wire.json().readTree(file);
        }

        String signature = WebhookTransport.signature(
                new Channel.Webhook(WEBHOOK.url(), PAIR),
                signed.path("id").asText(),
                signed.path("timestamp").asLong(),
                signed.path("body").asText().getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo(signed.path("signature").asText());
        assertThat(PAIR.publicKey()).isEqualTo(signed.path("publicKey").asText());
    }

    /** What the file holds is verified by the npm package {@code standardwebhooks} in the console's tests. */
    @Test
    void theMessageThatAnIndependentLibraryVerifiesIsSignedByUs() throws IOException {
        JsonNode signed;
        try (InputStream file = SignatureTest.class.getResourceAsStream("/signed-webhook.json")) {
            signed = Wire.json().readTree(file);
        }
        Channel.Retiring retiring = new Channel.Retiring(
                new SigningSecret(signed.path("retiringSecret").asText()), Instant.MAX);
        Channel.Webhook webhook =
                WEBHOOK.signedBy(new SigningSecret(signed.path("secret").asText()), retiring);

        String signature = WebhookTransport.signature(
                webhook,
                signed.path("id").asText(),
                signed.path("timestamp").asLong(),
                signed.path("body").asText().getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo(signed.path("signature").asText());
    }
}
