package tocsin.notification.message;

import static tocsin.notification.message.Texts.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tocsin.notification.operations.Notice;

/**
 * Writes Adaptive Cards 1.4 in the envelope that the workflow "Post to a channel when a webhook request is received" of Microsoft Teams
 * reads. All text stands in text runs, which read no Markdown.
 */
final class TeamsCards {
    /** Teams takes 28 KB a message; so many characters a text leave room for all of them. */
    private static final int MOST_TEXT = 1000;

    /** So many problems leave room for their reasons. */
    private static final int MOST_PROBLEMS = 10;

    private static final String SCHEMA = "http://adaptivecards.io/schemas/adaptive-card.json";

    private TeamsCards() {}

    static Map<String, Object> of(Content content, String because, ConsoleLinks links) {
        return switch (content) {
            case Content.OfAlert told -> of(Briefings.inEnglish(told, because, links));
            case Content.OfBundle told -> of(BundleBriefings.inEnglish(told, because, links));
            case Content.OfNotice told -> of(told.notice(), because);
        };
    }

    private static Map<String, Object> of(Briefing briefing) {
        String mark = briefing.exercise() ? Briefings.ENGLISH.say("exercise.mark") + " " : "";
        List<Map<String, Object>> body = new ArrayList<>();
        body.add(title(mark + briefing.headline() + ": " + briefing.problem(), colour(briefing.level())));
        body.add(paragraph(run(briefing.reason())));
        for (Briefing.Fact fact : briefing.facts()) {
            Map<String, Object> name = run(fact.name() + ": ");
            name.put("weight", "Bolder");
            body.add(paragraph(List.of(name, run(fact.value()))));
        }
        briefing.warnings().forEach(warning -> body.add(paragraph(run(warning))));
        body.add(paragraph(subtle(briefing.because())));
        Map<String, Object> open = object(
                "type",
                "Action.OpenUrl",
                "title",
                "Open in Tocsin",
                "url",
                briefing.links().problem());
        return message(body, List.of(open));
    }

    private static Map<String, Object> of(BundleBriefing briefing) {
        List<Map<String, Object>> body = new ArrayList<>();
        body.add(title(briefing.subject(), colour(briefing.level())));
        body.add(paragraph(run(briefing.reason())));
        briefing.problems().stream().limit(MOST_PROBLEMS).forEach(problem -> {
            Map<String, Object> name = run(problem.title() + ": " + problem.headline());
            name.put("weight", "Bolder");
            name.put("color", colour(problem.level()));
            body.add(paragraph(name));
            body.add(paragraph(run(problem.when() + ". " + problem.reason())));
        });
        Texts.more(briefing.problems().size(), MOST_PROBLEMS).ifPresent(more -> body.add(paragraph(run(more))));
        body.add(paragraph(subtle(briefing.because())));
        Map<String, Object> open = object(
                "type",
                "Action.OpenUrl",
                "title",
                "Open in Tocsin",
                "url",
                briefing.links().problem());
        return message(body, List.of(open));
    }

    private static Map<String, Object> of(Notice notice, String because) {
        return message(
                List.of(title(notice.title(), "Default"), paragraph(run(notice.text())), paragraph(subtle(because))),
                List.of());
    }

    private static Map<String, Object> message(List<Map<String, Object>> body, List<Map<String, Object>> actions) {
        Map<String, Object> card =
                object("$schema", SCHEMA, "type", "AdaptiveCard", "version", "1.4", "body", body, "actions", actions);
        Map<String, Object> attachment =
                object("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
        return object("type", "message", "attachments", List.of(attachment));
    }

    private static Map<String, Object> title(String text, String colour) {
        Map<String, Object> run = run(Texts.line(text));
        run.put("size", "Large");
        run.put("weight", "Bolder");
        run.put("color", colour);
        return paragraph(run);
    }

    private static String colour(String level) {
        return switch (level) {
            case "CRITICAL" -> "Attention";
            case "WARNING", "WATCH" -> "Warning";
            default -> "Good";
        };
    }

    private static Map<String, Object> subtle(String text) {
        Map<String, Object> run = run(text);
        run.put("isSubtle", true);
        return run;
    }

    private static Map<String, Object> paragraph(Map<String, Object> run) {
        return paragraph(List.of(run));
    }

    private static Map<String, Object> paragraph(List<Map<String, Object>> runs) {
        return object("type", "RichTextBlock", "inlines", runs);
    }

    /** Two braces would begin a date or time that the card's reader formats, even in a run. */
    private static Map<String, Object> run(String text) {
        return object("type", "TextRun", "text", Texts.cut(text.replace("{{", "{ {"), MOST_TEXT));
    }
}
