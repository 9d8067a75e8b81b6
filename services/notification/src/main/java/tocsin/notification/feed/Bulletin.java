package tocsin.notification.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tocsin.contracts.warning.Alert;
import tocsin.notification.message.Briefing;
import tocsin.notification.message.Briefing.Cited;
import tocsin.notification.message.Briefing.Fact;
import tocsin.notification.message.Briefing.Term;
import tocsin.notification.message.Briefings;
import tocsin.notification.message.Content;

/**
 * What the readers of a feed see of an alert, in words.
 *
 * @param headline in one line, marked if it is an exercise
 * @param lines in order
 * @param link where signed-in readers find all of it
 */
record Bulletin(String headline, List<String> lines, String link) {
    private static final String THEATERS = "Theaters";

    Bulletin {
        lines = List.copyOf(lines);
    }

    static Bulletin of(ToldAlert told, Publication publication) {
        Alert alert = told.alert();
        Content.OfAlert content = new Content.OfAlert(alert, null, List.of(), publication.sees());
        Briefing briefing = Briefings.inEnglish(content, publication.name(), publication.console());
        String mark = alert.exercise() ? briefing.words().say("exercise.mark") + " " : "";
        return new Bulletin(
                mark + briefing.headline() + ": " + briefing.problem(),
                lines(briefing, told),
                briefing.links().problem());
    }

    private static List<String> lines(Briefing briefing, ToldAlert told) {
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
