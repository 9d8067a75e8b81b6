package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.addresses.AddressGuard;
import tocsin.addresses.AddressRules;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.DeliverySettings;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.message.Content;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.SigningSecret;

/** Where webhooks go, with a real server on the loopback address. */
@SuppressWarnings("NullAway.Init") // filled before each test
class WebhookAddressesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Quarkus reads "10s", plain Java only "PT10S". */
    private static final int QUARKUS = 200;

    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(LOOPBACK, 0), 0);
        server.createContext("/", exchange -> {
            hosts.add(exchange.getRequestHeaders().getFirst("Host"));
            boolean moved = exchange.getRequestURI().getPath().equals("/moved");
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(moved ? 302 : 204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @AfterAll
    static void end() {
        VERTX.closeAndAwait();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"})
    void nothingIsSentToThisMachineUnlessItIsAllowed(String host) {
        Outcome outcome = send(new AddressGuard(new AddressRules(List.of())), host, "/");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Missed.class,
                        missed -> assertThat(missed.reason()).contains("it is not sent", "no public address"));
        assertThat(hosts).isEmpty();
    }

    @Test
    void whatIsAllowedIsAskedAtTheAddressThatWasCheckedByTheNameThatWasGiven() {
        AddressGuard guard =
                new AddressGuard(new AddressRules(List.of("127.0.0.1")), host -> new InetAddress[] {LOOPBACK});

        Outcome outcome = send(guard, "receiver.example", "/");

        assertThat(outcome).isInstanceOf(Outcome.Arrived.class);
        assertThat(hosts)
                .containsExactly("receiver.example:" + server.getAddress().getPort());
    }

    @Test
    void aNameIsLookedUpOnceForEachAttemptAndRefusedWhenItComesToMeanAnother() {
        Queue<InetAddress> meanings = new ArrayDeque<>(List.of(LOOPBACK, InetAddress.ofLiteral("127.0.0.2")));
        AddressGuard guard =
                new AddressGuard(new AddressRules(List.of("127.0.0.1")), host -> new InetAddress[] {meanings.remove()});

        Outcome first = send(guard, "rebinding.example", "/");
        Outcome second = send(guard, "rebinding.example", "/");

        assertThat(first).isInstanceOf(Outcome.Arrived.class);
        assertThat(second)
                .isInstanceOfSatisfying(
                        Outcome.Missed.class,
                        missed -> assertThat(missed.reason()).contains("127.0.0.2"));
        assertThat(hosts).hasSize(1);
    }

    @Test
    void aRedirectIsNotFollowed() {
        Outcome outcome = send(new AddressGuard(new AddressRules(List.of("127.0.0.1"))), "127.0.0.1", "/moved");

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Missed.class,
                        missed -> assertThat(missed.reason()).contains("redirects are not followed"));
        assertThat(hosts).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.1.2.3",
                "10.0.0.7",
                "192.168.1.1",
                "169.254.169.254",
                "[fe80::1]",
                "[fd00::1]",
                "[::1]"
            })
    void whoSavesAWebhookIsToldAtOnceThatNothingWouldBeSentThere(String host) {
        Optional<String> reason = against(new AddressGuard(new AddressRules(List.of("10.1.0.0/16"))), host);

        assertThat(reason).hasValueSatisfying(found -> assertThat(found).contains("no public address"));
    }

    @Test
    void whatIsAllowedInsideIsSaved() {
        AddressGuard guard = new AddressGuard(new AddressRules(List.of("10.1.0.0/16")));

        assertThat(against(guard, "10.1.2.3")).isEmpty();
    }

    @Test
    void aNameThatNobodyKnowsNowIsAcceptedAndCheckedAtEveryAttempt() {
        AddressGuard guard = new AddressGuard(new AddressRules(List.of()), host -> {
            throw new UnknownHostException(host);
        });

        assertThat(against(guard, "receiver.example")).isEmpty();
    }

    private static Optional<String> against(AddressGuard guard, String host) {
        return new WebhookAddresses(VERTX, guard)
                .against(URI.create("https://" + host + "/hook"))
                .await()
                .atMost(PATIENCE);
    }

    private Outcome send(AddressGuard guard, String host, String path) {
        URI url = URI.create("http://" + host + ":" + server.getAddress().getPort() + path);
        Channel.Webhook webhook = new Channel.Webhook(url, SigningSecret.of(new byte[32]));
        Notice notice =
                new Notice(UUID.randomUUID(), Notice.Kind.HEARTBEAT, Instant.EPOCH, "Alive", "Tocsin is alive.");
        ClaimedDelivery delivery = new ClaimedDelivery(
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                webhook,
                new Content.OfNotice(notice),
                "A test.",
                Optional.empty());
        return new WebhookTransport(VERTX, settings(), new WebhookAddresses(VERTX, guard))
                .send(webhook, delivery)
                .await()
                .atMost(PATIENCE);
    }

    private static DeliverySettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(DeliverySettings.class)
                .withConverter(Duration.class, QUARKUS, new DurationConverter())
                .withDefaultValue("tocsin.delivery.console", "http://localhost:8080")
                .build()
                .getConfigMapping(DeliverySettings.class);
    }
}
