package tocsin.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A message signed as Standard Webhooks 1.0 says, with nothing but the JDK: HMAC-SHA256 over {@code id.timestamp.body}.
 *
 * @param signature base64
 */
record StandardWebhook(String id, long timestamp, String body, String signature) {
    private static final String PREFIX = "whsec_";

    static String newSecret() {
        byte[] key = new byte[24];
        new SecureRandom().nextBytes(key);
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }

    static StandardWebhook signed(String secret, String id, String body) throws GeneralSecurityException {
        long now = Instant.now().getEpochSecond();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256"));
        byte[] signature = mac.doFinal((id + "." + now + "." + body).getBytes(StandardCharsets.UTF_8));
        return new StandardWebhook(id, now, body, Base64.getEncoder().encodeToString(signature));
    }

    /** The same message with another body under the old signature. */
    StandardWebhook withBody(String other) {
        return new StandardWebhook(id, timestamp, other, signature);
    }

    /** Sends it and answers the status. */
    int send(URI receiver) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(receiver)
                .header("content-type", "application/cloudevents+json")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", "v1," + signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
