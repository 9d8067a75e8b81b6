package tocsin.notification.message;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.notification.message.Briefing.Cited;
import tocsin.notification.message.Briefing.Fact;
import tocsin.notification.message.Briefing.Term;
import tocsin.notification.operations.Notice;

/** Words an alert for an email. */
public final class Briefings {
    /** Stands first in the subject of an exercise. */
    public static final String EXERCISE_MARK = "[EXERCISE] ";

    /** The title is cut by itself, so that it is the same in every subject of its problem. */
    private static final int LONGEST_TITLE = 150;

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private Briefings() {}

    /** The alert in words. */
    public static Briefing of(Alert alert, String because, ConsoleLinks links) {
        Assessment assessment = alert.assessment();
        return new Briefing(
                subject(alert),
                alert.exercise(),
                alert.toLevel().name(),
                headline(alert),
                alert.problemTitle(),
                facts(alert),
                alert.reason(),
                warnings(assessment),
                Explanation.brief(assessment).stream().map(Briefings::term).toList(),
                links.problem(alert),
                because,
                links.subscriptions());
    }

    /**
     * What changes stands in brackets before the title: mail readers group by what is left of a subject without such
     * prefixes (RFC 5256, section 2.1), so all alerts of a problem are one conversation.
     */
    static String subject(Alert alert) {
        return "%s[%s, %s] %s"
                .formatted(
                        alert.exercise() ? EXERCISE_MARK : "",
                        headline(alert),
                        percent(alert.assessment().probability()),
                        Line.of(alert.problemTitle(), LONGEST_TITLE));
    }

    /** The subject of a notice. */
    public static String subject(Notice notice) {
        return "[Tocsin operations] " + Line.of(notice.title(), LONGEST_TITLE);
    }

    /** What happened to the level. */
    static String headline(Alert alert) {
        return switch (alert.kind()) {
            case RAISE -> "%s, up from %s".formatted(alert.toLevel(), alert.fromLevel());
            case CLEAR -> "Cleared to %s from %s".formatted(alert.toLevel(), alert.fromLevel());
            case CANCEL -> "Cancelled: %s, was %s".formatted(alert.toLevel(), alert.fromLevel());
            case UPDATE -> update(alert);
        };
    }

    private static String update(Alert alert) {
        if (alert.fromLevel() != alert.toLevel()) {
            return "%s, down from %s".formatted(alert.toLevel(), alert.fromLevel());
        }
        return alert.assessment().blind() == null
                ? "No longer blind, still %s".formatted(alert.toLevel())
                : "BLIND at %s".formatted(alert.toLevel());
    }

    /** "26 % (unlikely)". */
    static String probability(Assessment assessment) {
        return "%s (%s)".formatted(percent(assessment.probability()), assessment.word());
    }

    private static String percent(double probability) {
        double percent = probability * 100;
        String number =
                percent < 1 ? "under 1" : percent > 99 ? "over 99" : String.format(Locale.ROOT, "%.0f", percent);
        return number + " %";
    }

    /** "calibrated on 23 outcomes; the log-odds by themselves say 26 %". */
    private static String calibrated(Assessment.Calibration calibration) {
        return "%s; the log-odds by themselves say %s"
                .formatted(calibration.text(), percent(calibration.rawProbability()));
    }

    private static List<Fact> facts(Alert alert) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Probability", probability(alert.assessment())));
        Assessment.Calibration calibration = alert.assessment().calibration();
        if (alert.assessment().calibrated() && calibration != null) {
            facts.add(new Fact("Calibration", calibrated(calibration)));
        }
        facts.add(new Fact("Level", alert.fromLevel() + " \u2192 " + alert.toLevel()));
        facts.add(new Fact("At", MINUTE.format(alert.at())));
        facts.add(new Fact("Theaters", String.join(", ", alert.theaters())));
        facts.add(new Fact("Log-odds", decibans(alert.assessment().logOdds())));
        Assessment.NextCrossing next = alert.assessment().nextCrossing();
        if (next != null) {
            facts.add(new Fact("If nothing new arrives", next.level() + " on " + MINUTE.format(next.at())));
        }
        return facts;
    }

    private static List<String> warnings(Assessment assessment) {
        List<String> warnings = new ArrayList<>();
        Assessment.Blind blind = assessment.blind();
        if (blind != null) {
            warnings.add("Blind since %s: %s. The level may rise, but does not fall."
                    .formatted(MINUTE.format(blind.since()), blind.reason()));
        }
        if (!assessment.calibrated()) {
            Assessment.Calibration calibration = assessment.calibration();
            String text = calibration == null ? "uncalibrated" : calibration.text();
            warnings.add("%s%s: take the probability as an order, not as a measured frequency."
                    .formatted(text.substring(0, 1).toUpperCase(Locale.ROOT), text.substring(1)));
        }
        return warnings;
    }

    private static Term term(Contribution contribution) {
        List<Cited> reports = contribution.clusters().stream()
                .flatMap(cluster -> cluster.reports().stream().limit(1))
                .map(Briefings::cited)
                .toList();
        return new Term(
                contribution.title(),
                decibans(contribution.decibans()),
                contribution.text(),
                reports,
                contribution.moreClusters());
    }

    private static Cited cited(Contribution.ReportCitation report) {
        return new Cited(
                report.title(),
                "%s, %s, %s".formatted(report.source(), report.grade(), day(report.publishedAt())),
                report.place(),
                ConsoleLinks.safe(report.url()));
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    private static String decibans(double value) {
        return String.format(Locale.ROOT, "%+.1f dB", value);
    }
}
