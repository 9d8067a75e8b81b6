package tocsin.standalone.servers;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The inbox over HTTP: its page at {@code /}, {@code GET /api/messages?limit=N} (newest first; 1,000 if not said), and
 * {@code DELETE /api/messages} (all).
 */
final class InboxPages implements HttpHandler {

    private static final int DEFAULT_LIMIT = 1_000;
    private static final Pattern LIMIT = Pattern.compile("(?:.*&)?limit=(\\d{1,7})(?:&.*)?");
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final Mailbox mailbox;

    InboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String request =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (request) {
                case "GET /" -> answer(exchange, 200, "text/html; charset=utf-8", page());
                case "GET /api/messages" -> answer(exchange, 200, "application/json", messages(exchange));
                case "DELETE /api/messages" -> {
                    mailbox.empty();
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> answer(exchange, 404, "text/plain; charset=utf-8", bytes("nothing here: " + request));
            }
        } catch (MessagingException e) {
            throw new IOException("a kept message cannot be read", e);
        }
    }

    private byte[] messages(HttpExchange exchange) throws IOException, MessagingException {
        String query = exchange.getRequestURI().getQuery();
        Matcher limit = LIMIT.matcher(query == null ? "" : query);
        return JSON.writeValueAsBytes(
                mailbox.newest(limit.matches() ? Integer.parseInt(limit.group(1)) : DEFAULT_LIMIT));
    }

    private static byte[] page() throws IOException {
        try (InputStream page = InboxPages.class.getResourceAsStream("inbox.html")) {
            if (page == null) {
                throw new IOException("the page of the inbox is not in this artifact");
            }
            return page.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
