package tocsin.gateway.running;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service that remembers what it was sent. */
public final class StubService {
    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    /** A request as it arrived. */
    public record Heard(String method, String uri, Headers headers, int bytes) {}

    /** Starts on a free port. */
    public StubService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** Where it listens. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** The newest request. */
    public Heard last() {
        return heard.getLast();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int bytes = exchange.getRequestBody().readAllBytes().length;
        heard.add(new Heard(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), exchange.getRequestHeaders(), bytes));
        byte[] body = "{\"items\":[],\"next\":null}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("Set-Cookie", "leak=1");
        if (exchange.getRequestURI().getPath().startsWith("/api/feeds/")) {
            exchange.getResponseHeaders().add("Cache-Control", "public, max-age=60");
        }
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
