package tocsin.notification.message;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.notification.message.Briefing.Cited;
import tocsin.notification.message.Briefing.Fact;
import tocsin.notification.message.Briefing.Term;
import tocsin.notification.operations.Notice;
import tocsin.notification.routing.Disclosure;
import tocsin.notification.subscription.Language;

/**
 * Words an alert for an email. What scoring and sources wrote stays as they wrote it, on one line each: it could pretend to be
 * what follows.
 */
public final class Briefings {
    /** The title is cut by itself, so that it is the same in every subject of its problem. */
    private static final int LONGEST_TITLE = 150;

    /** For receivers that have no language. */
    static final Words ENGLISH = Words.of(Language.ENGLISH, ZoneOffset.UTC);

    private Briefings() {}

    /** The alert in words, after which nothing was left untold. */
    public static Briefing of(Alert alert, String because, Words words, MailLinks links) {
        return of(new Content.OfAlert(alert, null), because, words, links);
    }

    /** The alert in words for a receiver that has no language and no inbox: in English, with times in UTC. */
    public static Briefing inEnglish(Content.OfAlert told, String because, ConsoleLinks links) {
        MailLinks without = new MailLinks(links.problem(told.alert()), links.subscriptions(), null, null);
        return of(told, because, ENGLISH, without);
    }

    /** The alert in words, with what came before it and was not told by itself. */
    public static Briefing of(Content.OfAlert told, String because, Words words, MailLinks links) {
        Alert alert = told.alert();
        Assessment assessment = alert.assessment();
        boolean whole = told.sees() == Disclosure.EVIDENCE;
        return new Briefing(
                subject(told, words),
                alert.exercise(),
                alert.toLevel().name(),
                headline(alert, words),
                Line.of(alert.problemTitle()),
                whole ? facts(alert, words) : thinFacts(alert, words),
                whole ? Gauge.of(alert, words) : null,
                reason(told, words),
                warnings(told, words),
                whole
                        ? Explanation.brief(assessment).stream()
                                .map(contribution -> term(contribution, words))
                                .toList()
                        : List.of(),
                links,
                Line.of(because),
                words);
    }

    /**
     * What changes stands in brackets before the title: mail readers group by what is left of a subject without such
     * prefixes (RFC 5256, section 2.1), so all alerts of a problem are one conversation.
     */
    static String subject(Content.OfAlert told, Words words) {
        Alert alert = told.alert();
        return "%s[%s, %s] %s"
                .formatted(
                        alert.exercise() ? words.say("exercise.mark") + " " : "",
                        headline(alert, words),
                        told.sees() == Disclosure.EVIDENCE
                                ? words.percent(alert.assessment().probability())
                                : words.likelihood(alert.assessment().word()),
                        Line.of(alert.problemTitle(), LONGEST_TITLE));
    }

    /** The subject of a notice. */
    public static String subject(Notice notice) {
        String from = notice.kind() == Notice.Kind.HEARTBEAT || notice.kind() == Notice.Kind.OPERATIONS
                ? "[Tocsin operations] "
                : notice.kind() == Notice.Kind.TEST ? "[Tocsin test] " : "[Tocsin] ";
        return from + Line.of(notice.title(), LONGEST_TITLE);
    }

    /** What happened to the level. */
    static String headline(Alert alert, Words words) {
        String from = words.level(alert.fromLevel());
        String to = words.level(alert.toLevel());
        return switch (alert.kind()) {
            case RAISE -> words.say("headline.raise", to, from);
            case CLEAR -> words.say("headline.clear", to, from);
            case CANCEL -> words.say("headline.cancel", to, from);
            case UPDATE -> {
                if (alert.fromLevel() != alert.toLevel()) {
                    yield words.say("headline.down", to, from);
                }
                yield words.say(alert.assessment().blind() == null ? "headline.sighted" : "headline.blind", to);
            }
        };
    }

    /** How likely it is, as much of it as the reader may see. */
    static String likelihood(Content.OfAlert told, Words words) {
        Assessment assessment = told.alert().assessment();
        return switch (told.sees()) {
            case EVIDENCE -> probability(assessment, words);
            case THIN -> words.likelihood(assessment.word());
        };
    }

    /** Why, or that it is not for this reader. */
    static String reason(Content.OfAlert told, Words words) {
        return switch (told.sees()) {
            case EVIDENCE -> Line.of(told.alert().reason());
            case THIN -> words.say("reason.thin");
        };
    }

    /** That it is blind, if so, and why if the reader may see it. */
    static Optional<String> blindness(Content.OfAlert told, Words words) {
        return Optional.ofNullable(told.alert().assessment().blind()).map(blind -> switch (told.sees()) {
            case EVIDENCE -> words.say("blind", words.minute(blind.since()), words.quoted(Line.of(blind.reason())));
            case THIN -> words.say("blind.thin", words.minute(blind.since()));
        });
    }

    /** "26 % (unlikely)". */
    static String probability(Assessment assessment, Words words) {
        return words.say("probability", words.percent(assessment.probability()), words.likelihood(assessment.word()));
    }

    private static List<Fact> facts(Alert alert, Words words) {
        List<Fact> facts = new ArrayList<>();
        Assessment assessment = alert.assessment();
        facts.add(new Fact(words.say("fact.probability"), probability(assessment, words)));
        Assessment.Calibration calibration = assessment.calibration();
        if (assessment.calibrated() && calibration != null) {
            // "calibrated on 23 outcomes; the log-odds by themselves say 26 %"
            String said = words.say(
                    "calibrated",
                    words.quoted(Line.of(calibration.text())),
                    words.percent(calibration.rawProbability()));
            facts.add(new Fact(words.say("fact.calibration"), said));
        }
        facts.addAll(movement(alert, words));
        facts.add(new Fact(words.say("fact.log-odds"), decibans(assessment.logOdds())));
        Assessment.NextCrossing next = assessment.nextCrossing();
        if (next != null) {
            facts.add(new Fact(
                    words.say("fact.next"), words.say("next", words.level(next.level()), words.minute(next.at()))));
        }
        return facts;
    }

    private static List<Fact> thinFacts(Alert alert, Words words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                words.say("fact.probability"),
                words.likelihood(alert.assessment().word())));
        facts.addAll(movement(alert, words));
        return facts;
    }

    /** What happened to the level, when, and where. */
    private static List<Fact> movement(Alert alert, Words words) {
        return List.of(
                new Fact(words.say("fact.level"), words.change(alert.fromLevel(), alert.toLevel())),
                new Fact(words.say("fact.at"), words.minute(alert.at())),
                new Fact(words.say("fact.theaters"), Line.of(String.join(", ", alert.theaters()))));
    }

    private static List<String> warnings(Content.OfAlert told, Words words) {
        Assessment assessment = told.alert().assessment();
        List<String> warnings = new ArrayList<>();
        for (Content.Untold before : told.untold()) {
            String change = words.say("level.change", words.level(before.fromLevel()), words.level(before.toLevel()));
            warnings.add(words.say("untold", change, words.minute(before.at())));
        }
        blindness(told, words).ifPresent(warnings::add);
        if (!assessment.calibrated() && told.sees() == Disclosure.EVIDENCE) {
            Assessment.Calibration calibration = assessment.calibration();
            String said = calibration == null ? "" : Line.of(calibration.text());
            String text = said.isEmpty() ? "uncalibrated" : said;
            warnings.add(words.say(
                    "uncalibrated", words.quoted(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1))));
        }
        return warnings;
    }

    private static Term term(Contribution contribution, Words words) {
        List<Cited> reports = contribution.clusters().stream()
                .flatMap(cluster -> cluster.reports().stream().limit(1))
                .map(report -> cited(report, words))
                .toList();
        int more = contribution.moreClusters();
        return new Term(
                Line.of(contribution.title()),
                decibans(contribution.decibans()),
                Line.of(contribution.text()),
                reports,
                more > 0 ? words.say("mail.more", Integer.toString(more)) : null);
    }

    private static Cited cited(Contribution.ReportCitation report, Words words) {
        String place = report.place();
        return new Cited(
                Line.of(report.title()),
                "%s, %s, %s".formatted(Line.of(report.source()), report.grade(), words.day(report.publishedAt())),
                place == null ? null : Line.of(place),
                ConsoleLinks.safe(report.url()));
    }

    private static String decibans(double value) {
        return String.format(Locale.ROOT, "%+.1f dB", value);
    }
}
