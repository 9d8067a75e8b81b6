package tocsin.notification.message;

import static tocsin.notification.message.Texts.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tocsin.notification.operations.Notice;

/**
 * Writes messages for Slack's incoming webhooks (Block Kit). Whatever others wrote stands in plain text, where no markup, mention or
 * emoji is read, with the three characters escaped that Slack reads even there; markup stands only around our own link.
 */
final class SlackMessages {
    /** The most characters of a header, of any other text, and the most fields of a section, by Slack's reference of blocks. */
    private static final int MOST_HEADER = 150;

    private static final int MOST_TEXT = 2000;
    private static final int MOST_FIELDS = 10;

    /** A message takes 50 blocks. */
    private static final int MOST_PROBLEMS = 40;

    private SlackMessages() {}

    static Map<String, Object> of(Content content, String because, ConsoleLinks links) {
        return switch (content) {
            case Content.OfAlert told -> of(Briefings.inEnglish(told, because, links));
            case Content.OfBundle told -> of(BundleBriefings.inEnglish(told, because, links));
            case Content.OfNotice told -> of(told.notice(), because);
        };
    }

    private static Map<String, Object> of(Briefing briefing) {
        String mark = briefing.exercise() ? Briefings.ENGLISH.say("exercise.mark") + " " : "";
        List<Map<String, Object>> blocks = new ArrayList<>();
        blocks.add(header(mark + briefing.headline() + ": " + briefing.problem()));
        blocks.add(section(briefing.reason()));
        blocks.add(object(
                "type",
                "section",
                "fields",
                briefing.facts().stream()
                        .limit(MOST_FIELDS)
                        .map(fact -> plain(fact.name() + ": " + fact.value()))
                        .toList()));
        briefing.warnings().forEach(warning -> blocks.add(section(warning)));
        blocks.add(link(briefing.links().problem()));
        blocks.add(context(briefing.because()));
        return message(briefing.subject(), blocks);
    }

    private static Map<String, Object> of(BundleBriefing briefing) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        blocks.add(header(briefing.subject()));
        blocks.add(section(briefing.reason()));
        briefing.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(problem -> "%s: %s\n%s. %s"
                        .formatted(problem.title(), problem.headline(), problem.when(), problem.reason()))
                .forEach(problem -> blocks.add(section(problem)));
        Texts.more(briefing.problems().size(), MOST_PROBLEMS).ifPresent(more -> blocks.add(section(more)));
        blocks.add(link(briefing.links().problem()));
        blocks.add(context(briefing.because()));
        return message(briefing.subject(), blocks);
    }

    private static Map<String, Object> of(Notice notice, String because) {
        List<Map<String, Object>> blocks = List.of(header(notice.title()), section(notice.text()), context(because));
        return message(notice.title(), blocks);
    }

    /** The text is what a notification shows; it is no markup either. */
    private static Map<String, Object> message(String text, List<Map<String, Object>> blocks) {
        return object("text", escaped(Texts.line(text), MOST_TEXT), "mrkdwn", false, "blocks", blocks);
    }

    private static Map<String, Object> header(String text) {
        return object("type", "header", "text", plain(Texts.line(text), MOST_HEADER));
    }

    private static Map<String, Object> section(String text) {
        return object("type", "section", "text", plain(text));
    }

    private static Map<String, Object> context(String text) {
        return object("type", "context", "elements", List.of(plain(text)));
    }

    private static Map<String, Object> link(String url) {
        String markup = "<" + url.replace("&", "&amp;") + "|Open in Tocsin>";
        return object("type", "section", "text", object("type", "mrkdwn", "text", markup, "verbatim", true));
    }

    private static Map<String, Object> plain(String text) {
        return plain(text, MOST_TEXT);
    }

    /** Slack refuses an empty text. */
    private static Map<String, Object> plain(String text, int most) {
        String shown = text.isBlank() ? "-" : text;
        return object("type", "plain_text", "text", escaped(shown, most), "emoji", false);
    }

    private static String escaped(String text, int most) {
        return Texts.cut(text, most, character -> switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            default -> Character.toString(character);
        });
    }
}
