package tocsin.watch.edge.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.addresses.AddressGuard;
import tocsin.addresses.AddressRules;
import tocsin.addresses.TestAuthority;
import tocsin.addresses.TlsServer;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Refusal;

/** Whom we believe by https: the address was checked, and it is the name that the certificate must be for. */
@SuppressWarnings("NullAway.Init") // filled before all tests
class WebCertificatesTest {
    private static final Vertx VERTX = Vertx.vertx();
    private static final String NAME = "agency.example";
    private static final byte[] NEWS = "hello".getBytes(StandardCharsets.UTF_8);

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
        VERTX.close();
    }

    @Test
    void theCertificateIsHeldAgainstTheNameThoughItsAddressIsAsked() throws IOException {
        try (TlsServer server = new TlsServer(good, NEWS)) {
            String body = read(always(), server.address(NAME, "/feed"));

            assertThat(body).isEqualTo("hello");
            assertThat(server.asked()).singleElement().satisfies(asked -> {
                assertThat(asked.serverNames()).containsExactly(NAME);
                assertThat(asked.host()).isEqualTo(NAME + ":" + server.port());
            });
        }
    }

    @Test
    void aCertificateForTheAddressIsNoneForTheName() {
        try (TlsServer server = new TlsServer(company.serving("ip:127.0.0.1"), NEWS)) {
            assertRefused(server, "No name matching " + NAME);
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() {
        try (TlsServer server = new TlsServer(company.serving("dns:other.example"), NEWS)) {
            assertRefused(server, "No subject alternative DNS name matching " + NAME);
        }
    }

    @Test
    void anExpiredCertificateIsRefused() {
        try (TlsServer server = new TlsServer(company.servingExpired("dns:" + NAME), NEWS)) {
            assertRefused(server, "it has expired, NotAfter: ");
        }
    }

    @Test
    void aCertificateOfAnAuthorityThatNobodyToldUsOfIsRefused() {
        try (TlsServer server = new TlsServer(new TestAuthority().serving("dns:" + NAME), NEWS)) {
            assertRefused(server, "its authority is not known here");
        }
    }

    @Test
    void whatANameComesToMeanAfterItWasCheckedIsNotAsked() throws IOException {
        try (TlsServer server = new TlsServer(good, NEWS)) {
            Queue<InetAddress> meanings = new ArrayDeque<>(List.of(address(1), address(2)));
            AddressGuard.Names changing = host -> new InetAddress[] {meanings.remove()};
            String address = server.address(NAME, "/feed");
            Web web = web(changing);

            assertThat(read(web, address)).isEqualTo("hello");
            assertThatThrownBy(() -> read(web, address)).isInstanceOfSatisfying(FetchRefused.class, refused -> {
                assertThat(refused.refusal()).isEqualTo(Refusal.ADDRESS);
                assertThat(refused.reason()).contains("127.0.0.2");
            });

            assertThat(meanings).isEmpty();
            assertThat(server.asked()).hasSize(1);
            web.close();
        }
    }

    private static void assertRefused(TlsServer server, String why) {
        assertThatThrownBy(() -> read(always(), server.address(NAME, "/feed")))
                .isInstanceOfSatisfying(FetchRefused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.CERTIFICATE);
                    assertThat(refused.reason())
                            .startsWith("its certificate is not accepted: ")
                            .contains(why);
                });
        assertThat(server.asked()).isEmpty();
    }

    /** Every name means the loopback address, always. */
    private static AddressGuard.Names always() {
        return host -> new InetAddress[] {address(1)};
    }

    /** As the system's names do it: the address remembers the name. No name server knows this one. */
    private static InetAddress address(int last) {
        try {
            return InetAddress.getByAddress(NAME, new byte[] {127, 0, 0, (byte) last});
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static Web web(AddressGuard.Names names) {
        return new Web(
                VERTX,
                Fetchings.configuration(Map.of()),
                new AddressGuard(new AddressRules(List.of("127.0.0.1")), names));
    }

    private static String read(AddressGuard.Names names, String address) throws IOException {
        Web web = web(names);
        try {
            return read(web, address);
        } finally {
            web.close();
        }
    }

    private static String read(Web web, String address) throws IOException {
        try (Answer answer = web.get(Web.Question.of(address))) {
            return new String(answer.bytes(), answer.charset());
        }
    }
}
