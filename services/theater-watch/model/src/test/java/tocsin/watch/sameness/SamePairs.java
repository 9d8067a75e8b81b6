package tocsin.watch.sameness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tocsin.contracts.intake.ReportContent;
import tocsin.watch.place.GazetteerReading;
import tocsin.watch.place.Placing;

/**
 * Pairs of reports with the truth about them: stories retold in our own words, what outlets do with a story when they take
 * it over, its translations, and what only looks like it.
 */
public final class SamePairs {
    private static final Instant START = Instant.parse("2020-03-02T06:00:00Z");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAME = Pattern.compile("(?<=\\p{Ll} )\\p{Lu}[\\p{Ll}-]+");
    private static final Placing PLACING = new Placing(GazetteerReading.shipped(), List.of());

    private final List<Story> stories = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();

    private record Story(String id, String kind, ReportContent content) {
        boolean isTold() {
            return kind.equals("told");
        }

        boolean isApartFrom(Story other) {
            return !id.equals(other.id) || kind.equals("apart") != other.kind.equals("apart");
        }
    }

    /** Two reports, what was done to make the second, and whether they tell of the same event. */
    public record Pair(String kind, ReportContent one, ReportContent other, boolean same) {
        /** Whether their fingerprints say so. */
        public boolean isFound() {
            return !Collections.disjoint(fingerprints(one), fingerprints(other));
        }

        private static List<String> fingerprints(ReportContent content) {
            return Fingerprints.of(null, content, PLACING.of(content).at());
        }
    }

    private SamePairs() {}

    /** All pairs. */
    public static List<Pair> all() {
        SamePairs made = new SamePairs();
        made.read();
        made.stories.stream().filter(Story::isTold).forEach(made::edit);
        made.stories.stream().filter(Story::isTold).forEach(made::coincide);
        made.compare();
        return List.copyOf(made.pairs);
    }

    private void edit(Story story) {
        ReportContent told = story.content();
        String title = told.title();
        String body = told.body();
        same("exact copy", told, title, body, 3);
        same("agency credit", told, title + " - Reuters", "(Reuters) " + body, 1);
        same(
                "label and a sentence more",
                told,
                "UPDATE 1-" + title,
                body + " Officials promised to say more later.",
                4);
        same("body cut short", told, title, body.substring(0, body.length() / 2), 2);
        same("headline alone", told, title, "", 2);
        same("figure corrected", told, withNumber(title, 3), body, 5);
        same("headline reworded", told, reworded(title), body, 2);
        same("names spelled otherwise", told, respelled(title), respelled(body), 3);
        apart("same words three days later", told, title, body, 72);
        apart("another such event a day later", told, withNumber(title, 5), "Details were not known at first.", 22);
    }

    /** What the fingerprints cannot tell: as many of something else, at the same place on the same day. */
    private void coincide(Story story) {
        Matcher number = NUMBER.matcher(story.content().title());
        List<String> names = NAME.matcher(story.content().title())
                .results()
                .map(name -> name.group())
                .toList();
        if (number.find() && !names.isEmpty()) {
            String title = "Storm damages %s houses at %s".formatted(number.group(), names.getLast());
            apart("as many of something else", story.content(), title, "Roofs were torn off in the night.", 6);
        }
    }

    private void compare() {
        for (int one = 0; one < stories.size(); one++) {
            for (int other = 0; other < one; other++) {
                Story first = stories.get(other);
                Story second = stories.get(one);
                if (!first.isApartFrom(second)) {
                    pairs.add(new Pair("translation", first.content(), second.content(), true));
                } else if (first.id().equals(second.id())) {
                    pairs.add(new Pair("another event at the place", first.content(), second.content(), false));
                } else if (first.isTold() && !second.kind().equals("apart")) {
                    String kind = second.isTold() ? "another story" : "another story, translated";
                    pairs.add(new Pair(kind, first.content(), second.content(), false));
                }
            }
        }
    }

    private void same(String kind, ReportContent told, String title, String body, int hours) {
        pairs.add(new Pair(kind, told, content(told, title, body, hours), true));
    }

    private void apart(String kind, ReportContent told, String title, String body, int hours) {
        pairs.add(new Pair(kind, told, content(told, title, body, hours), false));
    }

    private static String withNumber(String title, int more) {
        Matcher number = NUMBER.matcher(title);
        return number.find()
                ? number.replaceFirst(String.valueOf(Integer.parseInt(number.group()) + more))
                : title + ", at least " + more + " hurt";
    }

    /** The first two words go, and others stand at the end. */
    private static String reworded(String title) {
        String[] words = title.split(" ", 3);
        return words[2] + ", reports say";
    }

    private static String respelled(String text) {
        return NAME.matcher(text)
                .replaceAll(
                        name -> name.group().replace('i', 'e').replace('q', 'k').replace("ии", "и"));
    }

    private static ReportContent content(ReportContent told, String title, String body, int hours) {
        return new ReportContent(
                told.publishedAt().plus(Duration.ofHours(hours)),
                null,
                title,
                body,
                told.language(),
                null,
                null,
                null,
                null);
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SamePairs.class.getResourceAsStream("/sameness/stories.tsv")),
                StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] fields = line.split("\t", -1);
                Instant at = START.plus(Duration.ofHours(Integer.parseInt(fields[3])));
                stories.add(new Story(
                        fields[0],
                        fields[1],
                        new ReportContent(at, null, fields[4], fields[5], fields[2], null, null, null, null)));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException("the stories come with the tests", broken);
        }
    }
}
