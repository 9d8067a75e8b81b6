package tocsin.notification.message;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.message.BundleBriefing.ChangedProblem;
import tocsin.notification.message.Content.OfAlert;
import tocsin.notification.message.Content.OfBundle;
import tocsin.notification.message.Content.Untold;

/** Words a burst or a digest. */
public final class BundleBriefings {
    private BundleBriefings() {}

    /** The alerts in words. */
    public static BundleBriefing of(OfBundle told, String because, Words words, MailLinks links, ConsoleLinks console) {
        List<List<OfAlert>> problems = problems(told);
        String headline = words.say(
                problems.size() == 1 ? "bundle.problems.one" : "bundle.problems.more",
                Integer.toString(problems.size()),
                words.level(told.level()));
        String title = title(told, words);
        return new BundleBriefing(
                "%s[%s] %s".formatted(told.exercise() ? words.say("exercise.mark") + " " : "", headline, title),
                told.exercise(),
                told.level().name(),
                title,
                headline,
                reason(told, words),
                problems.stream().map(alerts -> changed(alerts, words, console)).toList(),
                links,
                Line.of(because),
                words);
    }

    /** The alerts in words for a receiver that has no language and no inbox: in English, with times in UTC. */
    static BundleBriefing inEnglish(OfBundle told, String because, ConsoleLinks console) {
        MailLinks without = new MailLinks(console.alerts(told.key().board()), console.subscriptions(), null, null);
        return of(told, because, Briefings.ENGLISH, without, console);
    }

    private static String title(OfBundle told, Words words) {
        return told.key().burst()
                ? words.say("bundle.burst", theaters(told, words))
                : words.say("bundle." + told.key().label());
    }

    private static String theaters(OfBundle told, Words words) {
        return words.quoted(Line.of(String.join(", ", told.key().theaters())));
    }

    private static String reason(OfBundle told, Words words) {
        if (told.key().burst()) {
            return words.say("bundle.why.burst", theaters(told, words));
        }
        List<Instant> times = told.members().stream()
                .map(member -> member.alert().at())
                .sorted()
                .toList();
        return words.say("bundle.why.digest", words.minute(times.getFirst()), words.minute(times.getLast()));
    }

    /** The alerts of each problem, the newest last; the problem that stands highest, and of equals the one that changed last, first. */
    private static List<List<OfAlert>> problems(OfBundle told) {
        Map<String, List<OfAlert>> byProblem = new LinkedHashMap<>();
        told.members().stream()
                .sorted(Comparator.comparingLong(member -> member.alert().number()))
                .forEach(member -> byProblem
                        .computeIfAbsent(member.alert().problem(), problem -> new ArrayList<>())
                        .add(member));
        Comparator<List<OfAlert>> byLevel =
                Comparator.comparing(alerts -> alerts.getLast().alert().toLevel());
        Comparator<List<OfAlert>> byTime =
                Comparator.comparing(alerts -> alerts.getLast().alert().at());
        return byProblem.values().stream()
                .sorted(byLevel.thenComparing(byTime).reversed())
                .toList();
    }

    private static ChangedProblem changed(List<OfAlert> alerts, Words words, ConsoleLinks console) {
        OfAlert told = alerts.getLast();
        Alert newest = told.alert();
        return new ChangedProblem(
                newest.toLevel().name(),
                words.level(newest.toLevel()),
                Line.of(newest.problemTitle()),
                Briefings.headline(newest, words),
                Briefings.likelihood(told, words) + " \u00b7 " + words.minute(newest.at()),
                Briefings.reason(told, words),
                before(alerts, words),
                Briefings.blindness(told, words).orElse(null),
                console.problem(newest));
    }

    /** What led to the newest, each with what was held back or overtaken before it. */
    private static List<String> before(List<OfAlert> alerts, Words words) {
        List<String> before = new ArrayList<>();
        for (OfAlert told : alerts) {
            for (Untold untold : told.untold()) {
                before.addFirst(step(untold.fromLevel(), untold.toLevel(), untold.at(), words));
            }
            before.addFirst(step(
                    told.alert().fromLevel(),
                    told.alert().toLevel(),
                    told.alert().at(),
                    words));
        }
        return before.subList(1, before.size());
    }

    private static String step(WarningLevel from, WarningLevel to, Instant at, Words words) {
        return words.say("bundle.before", words.change(from, to), words.minute(at));
    }
}
