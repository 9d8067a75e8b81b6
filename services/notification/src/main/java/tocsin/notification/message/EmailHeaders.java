package tocsin.notification.message;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tocsin.contracts.identity.NameUuid;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;

/**
 * What an email says to the reader's software: which conversation it belongs to, which list it comes from, that no person
 * wrote it, and whether it is urgent.
 */
public final class EmailHeaders {
    /** The namespace of conversations; fixed for ever, because mail readers remember them. */
    private static final UUID CONVERSATIONS = UUID.fromString("3c1f0a52-9f2b-5d6e-8a47-1b9d2c6e7f30");

    private static final String NO_HOST = "tocsin";

    private EmailHeaders() {}

    /**
     * The headers of a content, in order.
     *
     * @param delivery the same at every attempt, and so is the {@code Message-ID}
     */
    public static Map<String, String> of(Content content, UUID delivery, UUID subscription, ConsoleLinks links) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Message-ID", id(delivery.toString()));
        // RFC 3834, and the header by which Exchange knows it: nobody's absence is to be answered.
        headers.put("Auto-Submitted", "auto-generated");
        headers.put("X-Auto-Response-Suppress", "All");
        switch (content) {
            case Content.OfAlert told -> headers.putAll(of(told.alert(), subscription, links));
            case Content.OfBundle told -> headers.putAll(of(told, subscription, links));
            case Content.OfNotice none -> {}
        }
        return headers;
    }

    /**
     * How the reader's software unsubscribes (RFC 2369; RFC 8058 for one click, which is for https only). Without a link that
     * does it, it shows the page that can.
     */
    public static Map<String, String> unsubscribing(MailLinks links) {
        Map<String, String> headers = new LinkedHashMap<>();
        String link = links.unsubscribe();
        headers.put("List-Unsubscribe", "<" + (link == null ? links.subscriptions() : link) + ">");
        if (link != null && link.startsWith("https:")) {
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }

    private static Map<String, String> of(Alert alert, UUID subscription, ConsoleLinks links) {
        Map<String, String> headers = new LinkedHashMap<>();
        // The head of the conversation is no mail that was ever sent: so the first alert need not be known to thread
        // the next.
        headers.putAll(inConversation("problem-" + conversation(alert, subscription), subscription, links));
        headers.put("X-Tocsin-Board", token(alert.board()));
        headers.put("X-Tocsin-Problem", token(alert.problem()));
        headers.put("X-Tocsin-Kind", alert.kind().name());
        headers.put("X-Tocsin-Level", alert.toLevel().name());
        headers.putAll(urgency(alert.toLevel(), alert.exercise()));
        return headers;
    }

    /** Digests of one kind are one conversation, and bursts of one theater. */
    private static Map<String, String> of(Content.OfBundle told, UUID subscription, ConsoleLinks links) {
        UUID conversation = NameUuid.of(CONVERSATIONS, told.key().text() + "\n" + subscription);
        Map<String, String> headers = inConversation("bundle-" + conversation, subscription, links);
        headers.put("X-Tocsin-Board", token(told.key().board()));
        headers.put("X-Tocsin-Kind", token(told.key().label()).toUpperCase(Locale.ROOT));
        headers.put("X-Tocsin-Level", told.level().name());
        headers.putAll(urgency(told.level(), told.exercise()));
        return headers;
    }

    private static Map<String, String> inConversation(String unique, UUID subscription, ConsoleLinks links) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("In-Reply-To", id(unique));
        headers.put("References", id(unique));
        String host = Optional.ofNullable(links.console().getHost()).orElse(NO_HOST);
        headers.put("List-Id", "Tocsin alerts <%s.alerts.%s>".formatted(subscription, token(host)));
        return headers;
    }

    /** One conversation for each problem of a board, and for each subscription, which may be read by others. */
    private static UUID conversation(Alert alert, UUID subscription) {
        return NameUuid.of(CONVERSATIONS, String.join("\n", alert.board(), alert.problem(), subscription.toString()));
    }

    /** A drill wakes nobody. */
    private static Map<String, String> urgency(WarningLevel level, boolean exercise) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (level == WarningLevel.CRITICAL && !exercise) {
            headers.put("X-Priority", "1");
            headers.put("Importance", "high");
            headers.put("Priority", "urgent");
        }
        return headers;
    }

    private static String id(String unique) {
        return "<" + unique + "@tocsin>";
    }

    /** Ids are of such letters already; a header is no place to rely on it. */
    private static String token(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]", "-");
    }
}
