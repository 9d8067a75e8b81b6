package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tocsin.contracts.wire.Wire;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.SigningSecret;

class SignatureTest {
    /** The example of the Standard Webhooks specification and its libraries. */
    private static final SigningSecret SECRET = new SigningSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    private static final Channel.Webhook WEBHOOK = new Channel.Webhook(URI.create("https://example.org/"), SECRET);

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
        Channel.Webhook rotated = new Channel.Webhook(WEBHOOK.url(), fresh, retiring);
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

    /** What the file holds is verified by the npm package {@code standardwebhooks} in the console's tests. */
    @Test
    void theMessageThatAnIndependentLibraryVerifiesIsSignedByUs() throws IOException {
        JsonNode signed;
        try (InputStream file = SignatureTest.class.getResourceAsStream("/signed-webhook.json")) {
            signed = Wire.json().readTree(file);
        }
        Channel.Retiring retiring = new Channel.Retiring(
                new SigningSecret(signed.path("retiringSecret").asText()), Instant.MAX);
        Channel.Webhook webhook = new Channel.Webhook(
                WEBHOOK.url(), new SigningSecret(signed.path("secret").asText()), retiring);

        String signature = WebhookTransport.signature(
                webhook,
                signed.path("id").asText(),
                signed.path("timestamp").asLong(),
                signed.path("body").asText().getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo(signed.path("signature").asText());
    }
}
