package tocsin.watch.edge.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import io.vertx.core.Vertx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.watch.LocalServer;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Refusal;

class WebTest {
    private static final Vertx VERTX = Vertx.vertx();

    private final LocalServer server = new LocalServer();
    private final Web web = new Web(
            VERTX,
            Fetchings.configuration(Map.of("timeout", "2s", "most-bytes", "100000", "contact", "ops@example.org")));

    /** The other side has had enough. */
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void close() {
        web.close();
        over.countDown();
        server.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void aServerIsToldWhoAsks() throws IOException {
        List<String> agents = new ArrayList<>();
        server.on("/feed", exchange -> {
            agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
            LocalServer.answer(exchange, 200, "hello".getBytes(StandardCharsets.UTF_8));
        });

        String body = read("/feed");

        assertThat(body).isEqualTo("hello");
        assertThat(agents.getFirst()).startsWith("Tocsin/").contains("ops@example.org");
    }

    @Test
    void anAnswerThatIsPackedIsUnpacked() throws IOException {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LocalServer.answer(exchange, 200, gzip("hello".getBytes(StandardCharsets.UTF_8)));
        });

        assertThat(read("/feed")).isEqualTo("hello");
    }

    @Test
    void aRedirectIsFollowed() throws IOException {
        server.on("/old", exchange -> redirect(exchange, "/new")).on("/new", "text/plain", "hello");

        assertThat(read("/old")).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/secret",
                "http://[::1]/secret",
                "http://169.254.169.254/latest/meta-data",
                "http://10.0.0.1/",
                "http://0.0.0.0/",
                "http://2130706434/",
                "file:///etc/passwd",
                "gopher://127.0.0.1/x"
            })
    void aRedirectToWhereNobodyFromOutsideMayGoIsRefused(String target) {
        server.on("/feed", exchange -> redirect(exchange, target));

        assertRefused("/feed", Refusal.ADDRESS);
        assertThat(server.asked()).containsExactly("/feed");
    }

    @Test
    void aNameThatMeansALoopbackAddressIsRefused() {
        Web strict = new Web(VERTX, Fetchings.configuration(Map.of("allowed", "192.0.2.0/24")));

        assertThatThrownBy(() -> strict.get(Web.Question.of("http://localhost:" + server.port() + "/feed")))
                .isInstanceOfSatisfying(FetchRefused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.ADDRESS);
                    assertThat(refused.reason()).contains("localhost").contains("no public address");
                });
    }

    @Test
    void aRedirectWithoutEndIsRefused() {
        server.on("/feed", exchange -> redirect(exchange, "/feed"));

        assertRefused("/feed", Refusal.REDIRECT);
    }

    @Test
    void aKeyIsNotSentOnToAnotherServer() throws IOException {
        List<Boolean> sent = new ArrayList<>();
        try (LocalServer other = new LocalServer()) {
            other.on("/feed", exchange -> {
                sent.add(exchange.getRequestHeaders().containsKey("X-Key"));
                LocalServer.answer(exchange, 200, "hello".getBytes(StandardCharsets.UTF_8));
            });
            server.on("/feed", exchange -> {
                sent.add(exchange.getRequestHeaders().containsKey("X-Key"));
                redirect(exchange, other.address("/feed"));
            });

            web.get(new Web.Question(URI.create(server.address("/feed")), Map.of("X-Key", "secret")))
                    .close();

            assertThat(sent).containsExactly(true, false);
        }
    }

    @Test
    void anErrorIsARefusalThatMaySayHowLongToWait() {
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            LocalServer.answer(exchange, 429, new byte[0]);
        });

        assertThatThrownBy(() -> read("/feed")).isInstanceOfSatisfying(FetchRefused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(Refusal.STATUS);
            assertThat(refused.waiting()).contains(Duration.ofMinutes(2));
        });
    }

    @Test
    void anAnswerThatIsTooLargeIsRefused() {
        server.on("/feed", exchange -> LocalServer.answer(exchange, 200, new byte[200_000]));

        assertRefused("/feed", Refusal.TOO_LARGE);
    }

    @Test
    void anAnswerThatGrowsWhenUnpackedIsRefused() throws IOException {
        byte[] bomb = gzip(new byte[20_000_000]);
        server.on("/feed", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            LocalServer.answer(exchange, 200, bomb);
        });

        assertRefused("/feed", Refusal.TOO_INFLATED);
    }

    @Test
    void anAnswerThatNeverEndsIsCut() {
        server.on("/feed", this::withoutEnd);

        assertRefused("/feed", Refusal.TIME_OUT);
    }

    @Test
    void aServerThatDoesNotAnswerIsGivenUp() {
        server.on("/feed", this::neverAnswer);

        assertRefused("/feed", Refusal.TIME_OUT);
    }

    @Test
    void whoIsNotThereIsUnreachable() {
        server.close();

        assertRefused("/feed", Refusal.UNREACHABLE);
    }

    /** One byte after another, until the other side has had enough. */
    private void withoutEnd(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            do {
                body.write('x');
                body.flush();
            } while (!over.await(50, TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void neverAnswer(HttpExchange exchange) {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertRefused(String path, Refusal refusal) {
        assertThatThrownBy(() -> read(path))
                .isInstanceOfSatisfying(
                        FetchRefused.class,
                        refused -> assertThat(refused.refusal())
                                .as(refused.reason())
                                .isEqualTo(refusal));
    }

    private String read(String path) throws IOException {
        try (Answer answer = web.get(Web.Question.of(server.address(path)))) {
            return new String(answer.bytes(), answer.charset());
        }
    }

    private static void redirect(HttpExchange exchange, String target) throws IOException {
        exchange.getResponseHeaders().add("Location", target);
        LocalServer.answer(exchange, 302, new byte[0]);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        }
        return packed.toByteArray();
    }
}
