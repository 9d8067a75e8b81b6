package tocsin.standalone.servers;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A received message as the page and scripts read it.
 *
 * @param to the address that it was delivered to
 * @param text its plain text, if it has one
 * @param html its HTML, if it has one, with the pictures that came with it
 * @param headers all headers; one that stands more than once has all its values
 * @param raw the message as it came
 */
public record ReceivedMail(
        long id,
        Instant receivedAt,
        @Nullable String from,
        @Nullable String to,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        Map<String, List<String>> headers,
        String raw) {

    static ReceivedMail of(long id, Instant receivedAt, MimeMessage message, String raw)
            throws MessagingException, IOException {
        String html = content(message, "text/html");
        return new ReceivedMail(
                id,
                receivedAt,
                message.getHeader("From", ", "),
                message.getHeader("Delivered-To", ", "),
                message.getSubject(),
                content(message, "text/plain"),
                html == null ? null : withPictures(html, message),
                headers(message),
                raw);
    }

    /** A page has no parts to look into: what is referred to by {@code cid:} (RFC 2392) stands in its place. */
    private static String withPictures(String html, Part part) throws MessagingException, IOException {
        String pictured = html;
        String[] id = part.getHeader("Content-ID");
        if (id != null && part.isMimeType("image/png")) {
            byte[] png = part.getInputStream().readAllBytes();
            pictured = pictured.replace(
                    "cid:" + id[0].replaceAll("[<>]", ""),
                    "data:image/png;base64," + Base64.getEncoder().encodeToString(png));
        } else if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                pictured = withPictures(pictured, parts.getBodyPart(i));
            }
        }
        return pictured;
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    private static @Nullable String content(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String text) {
            return text;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String text = content(parts.getBodyPart(i), type);
                if (text != null) {
                    return text;
                }
            }
        }
        return null;
    }
}
