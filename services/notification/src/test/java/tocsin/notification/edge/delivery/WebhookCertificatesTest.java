package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.addresses.AddressGuard;
import tocsin.addresses.AddressRules;
import tocsin.addresses.TestAuthority;
import tocsin.addresses.TlsServer;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.DeliverySettings;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.message.Content;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.SigningSecret;

/** To whom webhooks are told by https: the address was checked, and it is the name that the certificate must be for. */
@SuppressWarnings("NullAway.Init") // filled before all tests
class WebhookCertificatesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NAME = "receiver.example";

    /** Quarkus reads "10s", plain Java only "PT10S". */
    private static final int QUARKUS = 200;

    private static TestAuthority company;
    private static SSLContext good;

    @BeforeAll
    static void trust() {
        company = new TestAuthority();
        company.trustHere();
        good = company.serving("dns:" + NAME);
    }

    @AfterAll
    static void end() {
        TestAuthority.trustAsBefore();
        VERTX.closeAndAwait();
    }

    @Test
    void theCertificateIsHeldAgainstTheNameOfTheUrlThoughItsAddressIsAsked() throws UnknownHostException {
        try (TlsServer server = new TlsServer(good)) {
            Outcome outcome = send(transport(meaning(loopback(NAME))), server.address(NAME, "/hook"));

            assertThat(outcome).isEqualTo(new Outcome.Arrived(204));
            assertThat(server.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.serverNames()).containsExactly(NAME);
                assertThat(asked.host()).isEqualTo(NAME + ":" + server.port());
            });
        }
    }

    @Test
    void aCertificateForTheAddressIsNoneForTheName() {
        try (TlsServer server = new TlsServer(company.serving("ip:127.0.0.1"))) {
            assertRefused(server, "No name matching " + NAME);
        }
    }

    @Test
    void aUrlWithAnAddressNeedsACertificateForTheAddress() {
        try (TlsServer named = new TlsServer(good);
                TlsServer addressed = new TlsServer(company.serving("ip:127.0.0.1"))) {
            WebhookTransport transport = transport(new AddressGuard(new AddressRules(List.of("127.0.0.1"))));

            assertThat(send(transport, addressed.address("127.0.0.1", "/hook"))).isEqualTo(new Outcome.Arrived(204));
            assertThat(send(transport, named.address("127.0.0.1", "/hook"))).isInstanceOf(Outcome.Missed.class);
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        try (TlsServer server = new TlsServer(company.serving("dns:other.example"))) {
            assertRefused(server, "No subject alternative DNS name matching " + NAME);
        }
    }

    @Test
    void anExpiredCertificateIsRefused() {
        try (TlsServer server = new TlsServer(company.servingExpired("dns:" + NAME))) {
            assertRefused(server, "it has expired, NotAfter: ");
        }
    }

    @Test
    void aCertificateOfAnAuthorityThatNobodyToldUsOfIsRefused() {
        try (TlsServer server = new TlsServer(new TestAuthority().serving("dns:" + NAME))) {
            assertRefused(server, "its authority is not known here");
        }
    }

    @Test
    void whatANameComesToMeanAfterItWasCheckedIsNotAsked() throws UnknownHostException {
        try (TlsServer server = new TlsServer(good)) {
            Queue<InetAddress> meanings = new ArrayDeque<>(
                    List.of(loopback(NAME), InetAddress.getByAddress(NAME, new byte[] {127, 0, 0, 2})));
            WebhookTransport transport = transport(new AddressGuard(
                    new AddressRules(List.of("127.0.0.1")), host -> new InetAddress[] {meanings.remove()}));

            Outcome first = send(transport, server.address(NAME, "/hook"));
            Outcome second = send(transport, server.address(NAME, "/hook"));

            assertThat(first).isInstanceOf(Outcome.Arrived.class);
            assertThat(second)
                    .isInstanceOfSatisfying(
                            Outcome.Missed.class,
                            missed -> assertThat(missed.reason()).contains("127.0.0.2"));
            assertThat(meanings).isEmpty();
            assertThat(server.asked()).hasSize(1);
        }
    }

    /** Connections are kept for a minute. */
    @Test
    void aConnectionToAServerThatShowedAGoodCertificateForOneNameServesNoOther() throws UnknownHostException {
        try (TlsServer server = new TlsServer(good)) {
            InetAddress address = loopback(NAME);
            WebhookTransport transport = transport(meaning(address));

            Outcome named = send(transport, server.address(NAME, "/hook"));
            Outcome other = send(transport, server.address("other.example", "/hook"));

            assertThat(named).isInstanceOf(Outcome.Arrived.class);
            assertThat(other)
                    .isInstanceOfSatisfying(
                            Outcome.Missed.class,
                            missed -> assertThat(missed.reason()).contains("DNS name matching other.example"));
            assertThat(server.asked()).hasSize(1);
        }
    }

    private static void assertRefused(TlsServer server, String why) {
        Outcome outcome = send(transport(meaning(loopback(NAME))), server.address(NAME, "/hook"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Missed.class,
                        missed -> assertThat(missed.reason())
                                .startsWith("no answer: its certificate is not accepted: ")
                                .contains(why));
        assertThat(server.asked()).isEmpty();
    }

    /** As the system's names do it: the address remembers the name. No name server knows this one. */
    private static InetAddress loopback(String name) {
        try {
            return InetAddress.getByAddress(name, new byte[] {127, 0, 0, 1});
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static AddressGuard meaning(InetAddress address) {
        return new AddressGuard(new AddressRules(List.of("127.0.0.1")), host -> new InetAddress[] {address});
    }

    private static WebhookTransport transport(AddressGuard guard) {
        DeliverySettings settings = new SmallRyeConfigBuilder()
                .withMapping(DeliverySettings.class)
                .withConverter(Duration.class, QUARKUS, new DurationConverter())
                .withDefaultValue("tocsin.delivery.console", "http://localhost:8080")
                .build()
                .getConfigMapping(DeliverySettings.class);
        return new WebhookTransport(VERTX, settings, new WebhookAddresses(VERTX, guard));
    }

    private static Outcome send(WebhookTransport transport, String url) {
        Channel.Webhook webhook = new Channel.Webhook(URI.create(url), SigningSecret.of(new byte[32]));
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
        return transport.send(webhook, delivery).await().atMost(PATIENCE);
    }
}
