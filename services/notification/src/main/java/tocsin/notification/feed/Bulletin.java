package tocsin.notification.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tocsin.contracts.warning.Alert;
import tocsin.notification.message.Briefing;
import tocsin.notification.message.Briefing.Cited;
import tocsin.notification.message.Briefing.Fact;
import tocsin.notification.message.Briefing.Term;
import tocsin.notification.message.Briefings;
import tocsin.notification.message.Content;

/**
 * What an audience reads of an alert, in words. What is not listed here for the thin audience does not reach it.
 *
 * @param headline in one line, marked if it is an exercise
 * @param lines in order
 * @param link where signed-in readers find all of it
 */
record Bulletin(String headline, List<String> lines, String link) {
    private static final String THEATERS = "Theaters";

    /** Facts of a briefing that say nothing of the evidence. */
    private static final Set<String> THIN_FACTS = Set.of("Level", "At");

    Bulletin {
        lines = List.copyOf(lines);
    }

    static Bulletin of(ToldAlert told, Publication publication) {
        Alert alert = told.alert();
        Briefing briefing =
                Briefings.inEnglish(new Content.OfAlert(alert, null), publication.name(), publication.console());
        List<String> lines = switch (publication.audience()) {
            case THIN -> thin(briefing, told);
            case EVIDENCE -> evidence(briefing, told);
        };
        String mark = alert.exercise() ? briefing.words().say("exercise.mark") + " " : "";
        return new Bulletin(
                mark + briefing.headline() + ": " + briefing.problem(),
                lines,
                briefing.links().problem());
    }

    private static List<String> thin(Briefing briefing, ToldAlert told) {
        List<String> lines = new ArrayList<>();
        briefing.facts().stream()
                .filter(fact -> THIN_FACTS.contains(fact.name()))
                .map(Bulletin::line)
                .forEach(lines::add);
        lines.add(line(new Fact(THEATERS, names(told))));
        lines.add(line(new Fact("Probability", told.alert().assessment().word())));
        return lines;
    }

    private static List<String> evidence(Briefing briefing, ToldAlert told) {
        List<String> lines = new ArrayList<>();
        lines.add(briefing.reason());
        for (Fact fact : briefing.facts()) {
            lines.add(line(fact.name().equals(THEATERS) ? new Fact(THEATERS, names(told)) : fact));
        }
        lines.addAll(briefing.warnings());
        for (Term term : briefing.terms()) {
            lines.add("%s: %s, %s".formatted(term.title(), term.share(), term.text()));
            term.reports().stream().map(Bulletin::line).forEach(lines::add);
            String more = term.more();
            if (more != null) {
                lines.add(more);
            }
        }
        return lines;
    }

    private static String names(ToldAlert told) {
        return told.areas().stream().map(TheaterArea::name).collect(Collectors.joining(", "));
    }

    private static String line(Fact fact) {
        return fact.name() + ": " + fact.value();
    }

    private static String line(Cited report) {
        String place = report.place() == null ? "" : ", " + report.place();
        String url = report.url() == null ? "" : " <" + report.url() + ">";
        return "- %s (%s%s)%s".formatted(report.title(), report.origin(), place, url);
    }
}
