package tocsin.notification.message;

import static tocsin.notification.message.Texts.object;

import java.util.List;
import java.util.Map;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.operations.Notice;

/**
 * Writes events of PagerDuty's Events API v2. A problem of a board is one incident: alerts about it trigger it or bring it up to date,
 * and once its level is below what the receiver asked for, it is resolved.
 */
final class PagerDutyEvents {
    /** The most characters of a summary and of a key, by the reference of the API. */
    private static final int MOST_SUMMARY = 1024;

    private static final int MOST_KEY = 255;

    private PagerDutyEvents() {}

    static Map<String, Object> of(Content content, String routingKey, WarningLevel minLevel, ConsoleLinks links) {
        return switch (content) {
            case Content.OfAlert told -> of(told, routingKey, minLevel, links);
            case Content.OfBundle told -> of(told, routingKey, links);
            case Content.OfNotice told -> of(told.notice(), routingKey);
        };
    }

    private static Map<String, Object> of(
            Content.OfAlert told, String routingKey, WarningLevel minLevel, ConsoleLinks links) {
        Alert alert = told.alert();
        String link = links.problem(alert);
        Map<String, Object> details = object(
                "from_level", alert.fromLevel().name(),
                "to_level", alert.toLevel().name(),
                "kind", alert.kind().name(),
                "theaters", alert.theaters(),
                "number", alert.number(),
                "exercise", alert.exercise());
        switch (told.sees()) {
            case EVIDENCE -> {
                details.put("reason", alert.reason());
                details.put("probability", Briefings.probability(alert.assessment(), Briefings.ENGLISH));
            }
            case THIN -> details.put("probability", alert.assessment().word());
        }
        Map<String, Object> payload = object(
                "summary", Texts.cut(Briefings.subject(told, Briefings.ENGLISH), MOST_SUMMARY),
                "source", "tocsin/" + alert.board(),
                "severity", severity(alert.toLevel()),
                "timestamp", alert.at().toString(),
                "component", alert.problem(),
                "group", alert.board(),
                "class", alert.kind().name(),
                "custom_details", details);
        Map<String, Object> event = event(
                routingKey,
                over(alert, minLevel) ? "resolve" : "trigger",
                key(alert.board() + "/" + alert.problem()),
                payload);
        event.put("client_url", link);
        event.put("links", List.of(object("href", link, "text", "Open in Tocsin")));
        return event;
    }

    /** What was gathered before its subscription came to this format; from then on nothing is. */
    private static Map<String, Object> of(Content.OfBundle told, String routingKey, ConsoleLinks links) {
        BundleBriefing briefing = BundleBriefings.inEnglish(told, "", links);
        Map<String, Object> payload = object(
                "summary", Texts.cut(briefing.subject(), MOST_SUMMARY),
                "source", "tocsin/" + told.key().board(),
                "severity", severity(told.level()),
                "timestamp", told.at().toString(),
                "group", told.key().board(),
                "class", told.key().label(),
                "custom_details",
                        object(
                                "problems",
                                briefing.problems().stream()
                                        .map(problem -> problem.title() + ": " + problem.headline())
                                        .toList()));
        Map<String, Object> event = event(routingKey, "trigger", key(told.id().toString()), payload);
        event.put("client_url", briefing.links().problem());
        return event;
    }

    private static Map<String, Object> of(Notice notice, String routingKey) {
        Map<String, Object> payload = object(
                "summary", Texts.cut(Texts.line(notice.title()), MOST_SUMMARY),
                "source", "tocsin",
                "severity", notice.kind() == Notice.Kind.OPERATIONS ? "warning" : "info",
                "timestamp", notice.at().toString(),
                "class", notice.kind().label(),
                "custom_details", object("text", notice.text()));
        return event(routingKey, "trigger", key(notice.kind().label() + "/" + notice.id()), payload);
    }

    private static Map<String, Object> event(
            String routingKey, String action, String key, Map<String, Object> payload) {
        return object(
                "routing_key", routingKey,
                "event_action", action,
                "dedup_key", key,
                "client", "Tocsin",
                "payload", payload);
    }

    /** Whoever asked for WARNING hears of the fall to WATCH, and of nothing after it. */
    private static boolean over(Alert alert, WarningLevel minLevel) {
        return alert.toLevel() == WarningLevel.NORMAL || alert.toLevel().compareTo(minLevel) < 0;
    }

    private static String severity(WarningLevel level) {
        return switch (level) {
            case CRITICAL -> "critical";
            case WARNING -> "error";
            case WATCH -> "warning";
            case NORMAL -> "info";
        };
    }

    private static String key(String text) {
        return Texts.cut("tocsin/" + text, MOST_KEY);
    }
}
