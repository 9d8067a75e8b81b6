package tocsin.notification.edge.rest;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tocsin.notification.application.AlertArchive.Kept;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.HandOver;
import tocsin.notification.hold.Silence;

/**
 * A handover in words, for the templates.
 *
 * @param period from when to when
 * @param onWatch who is on watch now
 * @param chapters what there is to know, each with a title and lines
 */
public record HandoverPage(String period, String onWatch, List<Chapter> chapters) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    public HandoverPage {
        chapters = List.copyOf(chapters);
    }

    /**
     * What there is to know of one kind.
     *
     * @param title its title
     * @param none what to say where there is nothing
     * @param lines one a thing
     */
    public record Chapter(String title, String none, List<String> lines) {
        public Chapter {
            lines = List.copyOf(lines);
        }
    }

    static HandoverPage of(HandOver.Summary summary) {
        return new HandoverPage(
                "%s to %s UTC".formatted(MINUTE.format(summary.since()), MINUTE.format(summary.until())),
                summary.onWatch().isEmpty() ? "nobody by the roster" : String.join(", ", summary.onWatch()),
                List.of(
                        chapter(
                                "Stands high",
                                "Every problem is NORMAL.",
                                summary.standing().stream().map(HandoverPage::standing)),
                        chapter(
                                "Not acknowledged",
                                "Every rise was acknowledged.",
                                summary.unacknowledged().stream().map(HandoverPage::happened)),
                        chapter(
                                "Happened",
                                "No level changed.",
                                summary.happened().stream().map(HandoverPage::happened)),
                        chapter(
                                "Held back",
                                "Nothing is silenced.",
                                summary.silences().stream().map(HandoverPage::silence)),
                        chapter(
                                "Called",
                                "Nobody was called.",
                                summary.calls().stream()
                                        .map(call -> "%s  %s: %s"
                                                .formatted(at(call.at()), call.problemTitle(), call.whom()))),
                        chapter(
                                "Written down",
                                "Nothing.",
                                summary.entries().stream()
                                        .map(entry ->
                                                "%s  %s: %s".formatted(at(entry.at()), entry.author(), entry.text()))),
                        chapter("Told", "No alert went to anybody.", told(summary.deliveries()))));
    }

    private static Chapter chapter(String title, String none, Stream<String> lines) {
        return new Chapter(title, none, lines.toList());
    }

    private static String standing(Kept kept) {
        AlertSummary alert = kept.summary();
        return "%s  %s, since %s%s".formatted(alert.toLevel(), alert.problemTitle(), at(alert.at()), seen(kept));
    }

    private static String happened(Kept kept) {
        AlertSummary alert = kept.summary();
        return "%s  %s: %s to %s%s. %s"
                .formatted(
                        at(alert.at()),
                        alert.problemTitle(),
                        alert.fromLevel(),
                        alert.toLevel(),
                        seen(kept),
                        alert.reason());
    }

    private static String seen(Kept kept) {
        var seen = kept.acknowledgement();
        String acknowledged = seen == null
                ? ""
                : ", acknowledged by " + seen.by() + (seen.comment() == null ? "" : ": " + seen.comment());
        return acknowledged + (kept.assignee() == null ? "" : ", looked after by " + kept.assignee());
    }

    private static String silence(Silence silence) {
        return "until %s, up to %s: %s (%s, %s)"
                .formatted(
                        at(silence.endsAt()), silence.upToLevel(), what(silence), silence.author(), silence.reason());
    }

    private static String what(Silence silence) {
        String problems = silence.problems().isEmpty() ? "all problems" : String.join(", ", silence.problems());
        return silence.theaters().isEmpty() ? problems : problems + " in " + String.join(", ", silence.theaters());
    }

    private static Stream<String> told(Map<String, Long> deliveries) {
        return deliveries.isEmpty()
                ? Stream.of()
                : Stream.of(new TreeMap<>(deliveries)
                        .entrySet().stream()
                                .map(count -> count.getValue() + " " + count.getKey())
                                .collect(Collectors.joining(", ", "", " deliveries")));
    }

    private static String at(Instant at) {
        return MINUTE.format(at);
    }
}
