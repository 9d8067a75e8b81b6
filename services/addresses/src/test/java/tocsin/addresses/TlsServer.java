package tocsin.addresses;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.StandardConstants;

/** Somebody else's server, by https on the loopback address. */
public final class TlsServer implements AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final byte[] body;
    private volatile HttpsServer server;

    /**
     * A request that was let through.
     *
     * @param host the header
     * @param serverNames what the client asked a certificate for, before there was one (SNI, RFC 6066)
     * @param webhookId the header {@code webhook-id}; empty without
     */
    public record Asked(String host, List<String> serverNames, String webhookId) {}

    /** One that answers every request with 204. */
    public TlsServer(SSLContext certificate) {
        this(certificate, new byte[0]);
    }

    /** One that answers every request with a document. */
    public TlsServer(SSLContext certificate, byte[] body) {
        this.body = body.clone();
        this.server = start(0, certificate);
    }

    /** Shows another certificate to who comes from now on, at the same port. */
    public void show(SSLContext certificate) {
        int port = port();
        server.stop(0);
        server = start(port, certificate);
    }

    private HttpsServer start(int port, SSLContext certificate) {
        try {
            HttpsServer started =
                    HttpsServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
            started.setHttpsConfigurator(new HttpsConfigurator(certificate));
            started.setExecutor(threads);
            started.createContext("/", this::answer);
            started.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            asked.add(new Asked(
                    exchange.getRequestHeaders().getFirst("Host"),
                    serverNames((HttpsExchange) exchange),
                    id == null ? "" : id));
            exchange.sendResponseHeaders(body.length == 0 ? 204 : 200, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static List<String> serverNames(HttpsExchange exchange) {
        return ((ExtendedSSLSession) exchange.getSSLSession())
                .getRequestedServerNames().stream()
                        .filter(name -> name.getType() == StandardConstants.SNI_HOST_NAME)
                        .map(SNIServerName::getEncoded)
                        .map(ascii -> new String(ascii, StandardCharsets.US_ASCII))
                        .toList();
    }

    /** The requests that were let through, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** An address here by a name, whatever the name means to others. */
    public String address(String host, String path) {
        return "https://" + host + ":" + port() + path;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
