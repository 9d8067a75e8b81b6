package tocsin.notification.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.feed.CapMessage.Certainty;
import tocsin.notification.feed.CapMessage.MsgType;
import tocsin.notification.feed.CapMessage.Parameter;
import tocsin.notification.feed.CapMessage.Reference;
import tocsin.notification.feed.CapMessage.ResponseType;
import tocsin.notification.feed.CapMessage.Said;
import tocsin.notification.feed.CapMessage.Severity;
import tocsin.notification.feed.CapMessage.Status;
import tocsin.notification.feed.CapMessage.Urgency;
import tocsin.notification.feed.EarlierAlert.Sight;

/** What an alert is called in the Common Alerting Protocol. {@code docs/cap-profile.md} says the same to its readers. */
final class CapProfile {
    /** The standard recommends that a headline fit into a short text message. */
    private static final int LONGEST_HEADLINE = 160;

    /** "Likely" is more than even in the standard; ICD 203 calls what is below five in a hundred almost no chance. */
    private static final double EVEN = 0.5;

    private static final double ALMOST_NONE = 0.05;

    private CapProfile() {}

    static CapMessage message(Publication publication, ToldAlert told, List<EarlierAlert> earlier) {
        Alert alert = told.alert();
        List<Reference> references = references(publication, earlier);
        boolean standing = stands(alert.toLevel(), sight(alert), publication.minLevel());
        MsgType type = references.isEmpty() ? MsgType.ALERT : standing ? MsgType.UPDATE : MsgType.CANCEL;
        return new CapMessage(
                alert.id().toString(),
                publication.sender(),
                alert.at(),
                alert.exercise() ? Status.EXERCISE : Status.ACTUAL,
                type,
                publication.restriction(),
                type == MsgType.CANCEL ? note(alert, publication) : null,
                references,
                alert.problem().replaceAll("[\\s\"]+", "-"),
                info(publication, told, standing));
    }

    /** All messages that still stand: since the last one that ended what stood before it. */
    private static List<Reference> references(Publication publication, List<EarlierAlert> earlier) {
        List<Reference> references = new ArrayList<>();
        for (EarlierAlert before : earlier) {
            if (!stands(before.toLevel(), before.sight(), publication.minLevel())) {
                break;
            }
            references.addFirst(new Reference(publication.sender(), before.id().toString(), before.at()));
        }
        return references;
    }

    /** Whether readers of the feed must go on watching after an alert. */
    private static boolean stands(WarningLevel level, Sight sight, WarningLevel least) {
        return level.compareTo(least) >= 0 && (level != WarningLevel.NORMAL || sight == Sight.BLIND);
    }

    private static Sight sight(Alert alert) {
        return alert.assessment().blind() == null ? Sight.CLEAR : Sight.BLIND;
    }

    private static String note(Alert alert, Publication publication) {
        if (alert.toLevel() != WarningLevel.NORMAL) {
            return "The level fell below %s, the least of which this feed tells.".formatted(publication.minLevel());
        }
        return alert.kind() == AlertKind.CANCEL
                ? "Withdrawn: what the level rested on was retracted, ruled out or changed."
                : "The level is NORMAL again.";
    }

    private static Said info(Publication publication, ToldAlert told, boolean standing) {
        Alert alert = told.alert();
        Bulletin bulletin = Bulletin.of(told, publication);
        return new Said(
                XmlText.line(alert.problemTitle(), LONGEST_HEADLINE),
                response(alert, standing),
                standing ? urgency(alert.toLevel()) : Urgency.PAST,
                severity(alert.toLevel()),
                certainty(alert.assessment().probability()),
                alert.problem(),
                alert.at(),
                XmlText.line(publication.name(), LONGEST_HEADLINE),
                XmlText.line(bulletin.headline(), LONGEST_HEADLINE),
                String.join("\n", bulletin.lines()),
                bulletin.link(),
                parameters(publication, alert),
                told.areas());
    }

    private static ResponseType response(Alert alert, boolean standing) {
        if (standing) {
            return ResponseType.MONITOR;
        }
        return alert.kind() == AlertKind.CLEAR ? ResponseType.ALL_CLEAR : ResponseType.NONE;
    }

    /** Never Immediate: Tocsin warns of what is days away. */
    private static Urgency urgency(WarningLevel level) {
        return switch (level) {
            case CRITICAL -> Urgency.EXPECTED;
            case WARNING, WATCH, NORMAL -> Urgency.FUTURE;
        };
    }

    private static Severity severity(WarningLevel level) {
        return switch (level) {
            case CRITICAL -> Severity.EXTREME;
            case WARNING -> Severity.SEVERE;
            case WATCH -> Severity.MODERATE;
            case NORMAL -> Severity.MINOR;
        };
    }

    /** Never Observed: what is warned of has not begun. */
    private static Certainty certainty(double probability) {
        if (probability > EVEN) {
            return Certainty.LIKELY;
        }
        return probability < ALMOST_NONE ? Certainty.UNLIKELY : Certainty.POSSIBLE;
    }

    private static List<Parameter> parameters(Publication publication, Alert alert) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(parameter("level", alert.toLevel().name()));
        parameters.add(parameter("level-before", alert.fromLevel().name()));
        parameters.add(parameter("probability-word", alert.assessment().word()));
        parameters.add(parameter("sight", sight(alert).name().toLowerCase(Locale.ROOT)));
        switch (publication.sees()) {
            case THIN -> {}
            case EVIDENCE -> {
                parameters.add(parameter("board", alert.board()));
                parameters.add(parameter("number", Long.toString(alert.number())));
                parameters.add(parameter("kind", alert.kind().name().toLowerCase(Locale.ROOT)));
                parameters.add(
                        parameter("probability", number(alert.assessment().probability())));
                parameters.add(parameter("log-odds", number(alert.assessment().logOdds())));
            }
        }
        return parameters;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static Parameter parameter(String name, String value) {
        return new Parameter("urn:tocsin:" + name, value);
    }
}
