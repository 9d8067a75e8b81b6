package tocsin.notification.edge.delivery;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.net.SocketAddress;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import io.vertx.mutiny.ext.web.codec.BodyCodec;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import tocsin.addresses.AddressGuard;
import tocsin.addresses.CertificateFault;
import tocsin.contracts.wire.Wire;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.DeliverySettings;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.delivery.RetryAfter;
import tocsin.notification.message.Bodies;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.SigningKeyPair;
import tocsin.notification.subscription.SigningSecret;

/**
 * POSTs what the receiver reads, a CloudEvent unless it asks for another format, signed by Standard Webhooks 1.0: the id is that of the delivery and the same at every attempt, the
 * timestamp is the attempt's. Only public addresses are asked, and those that the settings allow; redirects are not followed. By https
 * the server's certificate must be one for the name in the URL, signed by an authority that the JVM trusts.
 */
@Singleton
public class WebhookTransport {
    /** Marks a signature by Ed25519 (Standard Webhooks 1.0, "Signature scheme"). */
    private static final String ASYMMETRIC = "v1a,";

    private static final int CONNECTIONS_PER_RECEIVER = 50;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int IDLE_SECONDS = 60;
    private static final int GONE = 410;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final WebClient client;
    private final ConsoleLinks links;
    private final Duration timeout;
    private final InstantSource clock = InstantSource.system();
    private final WebhookAddresses addresses;

    WebhookTransport(Vertx vertx, DeliverySettings settings, WebhookAddresses addresses) {
        this.addresses = addresses;
        this.links = new ConsoleLinks(settings.console());
        this.timeout = settings.timeout();
        this.client = WebClient.create(
                vertx,
                new WebClientOptions()
                        .setUserAgent("Tocsin")
                        .setFollowRedirects(false)
                        .setKeepAlive(true)
                        .setKeepAliveTimeout(IDLE_SECONDS)
                        .setConnectTimeout(CONNECT_MILLIS)
                        .setMaxPoolSize(CONNECTIONS_PER_RECEIVER));
    }

    /** A name may mean another machine each time: it is resolved at every attempt, and what was checked is what is asked. */
    Uni<Outcome> send(Channel.Webhook webhook, ClaimedDelivery delivery) {
        return addresses.resolve(webhook.url()).chain(answer -> switch (answer) {
            case AddressGuard.Answer.Allowed(InetAddress address) -> post(webhook, address, delivery);
            case AddressGuard.Answer.Refused(String reason) -> missed("it is not sent: " + reason);
            case AddressGuard.Answer.Unknown(String reason) -> missed("no answer: " + reason);
        });
    }

    private static Uni<Outcome> missed(String reason) {
        return Uni.createFrom().item(new Outcome.Missed(reason));
    }

    private Uni<Outcome> post(Channel.Webhook webhook, InetAddress address, ClaimedDelivery delivery) {
        String id = delivery.id().toString();
        long timestamp = clock.instant().getEpochSecond();
        Bodies.Body written =
                Bodies.of(webhook.format(), delivery.content(), delivery.because(), delivery.minLevel(), links);
        byte[] body = Wire.encode(written.json());
        return client.requestAbs(
                        HttpMethod.POST,
                        server(webhook.url(), address),
                        webhook.url().toString())
                .timeout(timeout.toMillis())
                .putHeader("content-type", written.contentType())
                .putHeader(Webhook.UNBRANDED_MSG_ID_KEY, id)
                .putHeader(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(timestamp))
                .putHeader(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature(webhook, id, timestamp, body))
                .as(BodyCodec.none())
                .sendBuffer(Buffer.buffer(body))
                .map(response -> outcome(response, clock.instant()))
                .onFailure()
                .recoverWithItem(failure -> new Outcome.Missed(
                        "no answer: " + CertificateFault.in(failure).orElseGet(failure::getMessage)));
    }

    private static SocketAddress server(URI url, InetAddress address) {
        int usual = "https".equalsIgnoreCase(url.getScheme()) ? HTTPS : HTTP;
        int port = url.getPort() > 0 ? url.getPort() : usual;
        return SocketAddress.newInstance(
                io.vertx.core.net.SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)));
    }

    /** One signature of each key that signs now, parted by spaces. */
    static String signature(Channel.Webhook webhook, String id, long timestamp, byte[] body) {
        return webhook.keysAt(Instant.ofEpochSecond(timestamp)).stream()
                .map(key -> switch (key) {
                    case SigningSecret secret -> signature(secret, id, timestamp, body);
                    case SigningKeyPair pair -> signature(pair, id, timestamp, body);
                })
                .collect(Collectors.joining(" "));
    }

    private static String signature(SigningSecret secret, String id, long timestamp, byte[] body) {
        try {
            return new Webhook(secret.text()).sign(id, timestamp, new String(body, StandardCharsets.UTF_8));
        } catch (EmptyWebhookSecretException | WebhookSigningException broken) {
            throw new IllegalStateException("a checked secret signs", broken);
        }
    }

    /** The library knows only secrets; the content that is signed is the same. */
    private static String signature(SigningKeyPair pair, String id, long timestamp, byte[] body) {
        byte[] head = "%s.%d.".formatted(id, timestamp).getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        return ASYMMETRIC + Base64.getEncoder().encodeToString(pair.sign(content));
    }

    private static Outcome outcome(HttpResponse<Void> response, Instant now) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Outcome.Arrived(status);
        }
        String reason = "the receiver answered %d".formatted(status);
        if (status == GONE) {
            return new Outcome.Gone(reason + " (gone)", status);
        }
        if (status >= 300 && status < 400) {
            return new Outcome.Missed(reason + ", and redirects are not followed", status);
        }
        return Optional.ofNullable(response.getHeader("retry-after"))
                .flatMap(header -> RetryAfter.parse(header, now))
                .<Outcome>map(wait -> new Outcome.Deferred(reason, wait, status))
                .orElseGet(() -> new Outcome.Missed(reason, status));
    }
}
