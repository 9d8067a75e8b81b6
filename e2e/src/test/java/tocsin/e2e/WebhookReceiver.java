package tocsin.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A subscriber: keeps every message that reaches it, under the id in its headers. */
final class WebhookReceiver implements AutoCloseable {
    /**
     * What came.
     *
     * @param id the header {@code webhook-id}
     * @param body the CloudEvent
     */
    record Message(String id, JsonNode body) {}

    private final HttpServer server;
    private final Queue<Message> received = new ConcurrentLinkedQueue<>();

    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    URI address() {
        return URI.create(
                "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()));
    }

    List<Message> received() {
        return List.copyOf(received);
    }

    /** Per transition, the distinct ids it came under. */
    static Collection<List<String>> idsPerAlert(List<Message> messages) {
        return messages.stream()
                .collect(Collectors.groupingBy(
                        message -> message.body().path("id").asText(),
                        Collectors.collectingAndThen(
                                Collectors.mapping(Message::id, Collectors.toCollection(java.util.TreeSet::new)),
                                List::copyOf)))
                .values();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode body = TocsinStack.JSON.readTree(exchange.getRequestBody());
            received.add(new Message(exchange.getRequestHeaders().getFirst("webhook-id"), body));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
