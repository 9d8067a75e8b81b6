package tocsin.notification.message;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Alert;
import tocsin.notification.link.LinkPurpose;

/**
 * Where a reader finds more.
 *
 * @param console the console's public address
 */
public record ConsoleLinks(URI console) {
    public ConsoleLinks {
        Objects.requireNonNull(console, "console");
    }

    /** The page of the alert's problem on its board. */
    public String problem(Alert alert) {
        return base() + "/problems/" + encoded(alert.problem()) + "?board=" + encoded(alert.board());
    }

    /** The page of a board's alerts. */
    public String alerts(String board) {
        return base() + "/alerts?board=" + encoded(board);
    }

    /** The page of an alert. */
    public String alert(UUID id, String board) {
        return base() + "/alerts/" + id + "?board=" + encoded(board);
    }

    /** The page of the reader's subscriptions. */
    public String subscriptions() {
        return base() + "/subscriptions";
    }

    /** Where the gateway takes a link of a mail. */
    public String reader(LinkPurpose purpose, String token) {
        return base() + "/api/" + purpose.label() + "/" + token;
    }

    /** The console itself. */
    public String home() {
        return base() + "/";
    }

    /** A link of somebody else's, if it is one that a mail reader may be asked to open. */
    static @Nullable String safe(@Nullable String url) {
        return url != null && url.matches("(?i)https?://[^\\s\"'<>\\p{Cntrl}]+") ? url : null;
    }

    private String base() {
        return console.toString().replaceAll("/+$", "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
