package tocsin.watch.edge.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorGuardTest {
    private static final String TEN_BYTES = "0123456789";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final BlockingQueue<RoutingContext> inWork = new LinkedBlockingQueue<>();
    private final DoorGuard guard = new DoorGuard(15);
    private URI reports = URI.create("http://localhost");

    @BeforeEach
    void open() {
        Router router = Router.router(vertx);
        router.route().handler(guard::guard);
        router.route().handler(inWork::add);
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        reports = URI.create("http://127.0.0.1:" + server.actualPort() + "/api/reports");
    }

    @AfterEach
    void close() {
        client.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoComesWhileTooMuchIsInWorkIsToldToComeAgain() throws Exception {
        CompletableFuture<HttpResponse<String>> first =
                client.sendAsync(post(TEN_BYTES), HttpResponse.BodyHandlers.ofString());
        RoutingContext working = inWork.take();

        HttpResponse<String> second = send(post(TEN_BYTES));

        assertThat(second.statusCode()).isEqualTo(429);
        assertThat(second.headers().firstValue("Retry-After")).isPresent();
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(second.body()).contains("urn:tocsin:problem:busy");
        assertThat(inWork).isEmpty();

        end(working);
        assertThat(first.join().statusCode()).isEqualTo(202);
        CompletableFuture<HttpResponse<String>> third =
                client.sendAsync(post(TEN_BYTES), HttpResponse.BodyHandlers.ofString());
        end(inWork.take());
        assertThat(third.join().statusCode()).isEqualTo(202);
    }

    @Test
    void readsPassWhateverIsInWork() throws Exception {
        CompletableFuture<HttpResponse<String>> first =
                client.sendAsync(post(TEN_BYTES), HttpResponse.BodyHandlers.ofString());
        RoutingContext working = inWork.take();

        CompletableFuture<HttpResponse<String>> read =
                client.sendAsync(HttpRequest.newBuilder(reports).build(), HttpResponse.BodyHandlers.ofString());
        end(inWork.take());

        assertThat(read.join().statusCode()).isEqualTo(202);
        end(working);
        first.join();
    }

    private HttpRequest post(String body) {
        return HttpRequest.newBuilder(reports)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static void end(RoutingContext working) {
        working.vertx()
                .runOnContext(ignored -> working.response().setStatusCode(202).end());
    }
}
