package tocsin.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tocsin.contracts.wire.Wire;

/** A webhook's receiver that verifies each message by its own HMAC and answers as each path is told to. */
final class Receiver implements AutoCloseable {
    static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("a-secret-of-some-32-bytes-length".getBytes(StandardCharsets.UTF_8));

    /** One message. */
    record Message(
            String path, String id, long timestamp, boolean verified, Instant at, JsonNode event, int answered) {}

    /** How a path answers the nth message it gets, from 1. */
    interface Behaviour {
        int answer(int nth, HttpExchange exchange) throws InterruptedException;
    }

    private final HttpServer server;
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> doubled = new ConcurrentHashMap<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** The address of a path that answers so. */
    String address(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    List<Message> at(String path) {
        return messages.stream().filter(message -> message.path().equals(path)).toList();
    }

    /** How many messages came to a path while another attempt of the same delivery was still under way there. */
    int doubled(String path) {
        return doubled.getOrDefault(path, new AtomicInteger()).get();
    }

    /** Answers nothing for as long as a test may take. */
    int hang() throws InterruptedException {
        return closing.await(5, TimeUnit.MINUTES) ? 503 : 504;
    }

    /** Answers late. */
    int late(long millis, int status) throws InterruptedException {
        return closing.await(millis, TimeUnit.MILLISECONDS) ? 503 : status;
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Instant at = Instant.now();
        String path = exchange.getRequestURI().getPath();
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        AtomicInteger same = underWay.computeIfAbsent(id, key -> new AtomicInteger());
        if (same.incrementAndGet() > 1) {
            doubled.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
        }
        int nth = counts.computeIfAbsent(path, key -> new AtomicInteger()).incrementAndGet();
        int status = 503;
        try {
            status = behaviours.getOrDefault(path, (n, e) -> 404).answer(nth, exchange);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            same.decrementAndGet();
        }
        messages.add(message(exchange, path, id, body, at, status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static Message message(HttpExchange exchange, String path, String id, byte[] body, Instant at, int status)
            throws IOException {
        String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signature = exchange.getRequestHeaders().getFirst("webhook-signature");
        boolean verified = signature.equals("v1," + hmac(id + "." + timestamp + ".", body));
        JsonNode event = Wire.json().readTree(body);
        return new Message(path, id, Long.parseLong(timestamp), verified, at, event, status);
    }

    private static String hmac(String prefix, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring("whsec_".length())), "HmacSHA256"));
            mac.update(prefix.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
