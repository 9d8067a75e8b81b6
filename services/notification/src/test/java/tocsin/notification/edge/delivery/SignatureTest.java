package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
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
}
