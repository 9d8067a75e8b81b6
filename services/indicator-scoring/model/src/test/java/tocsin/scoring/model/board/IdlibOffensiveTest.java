package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.Magnitude;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.RequiredFeed;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.Contribution;
import tocsin.scoring.model.warning.Transition;

/** The real events of 2019 in north-west Syria, replayed as an exercise. */
class IdlibOffensiveTest {
    private static final String INDICATOR = "idlib-fighting-surge";

    @Test
    void theSurgesOfFebruaryAndMayAreSeenAndTheQuietBetweenThemToo() {
        Path file = SyriaArchive.find();
        assumeTrue(file != null, "no UCDP archive: set TOCSIN_ARCHIVES to run this on real data");

        NavigableMap<LocalDate, Assessment> days = new TreeMap<>();
        List<Transition> transitions = replay(SyriaArchive.read(file, INDICATOR), days);

        assertThat(rate(days.firstEntry().getValue()).text()).startsWith("learning");
        assertThat(surges(days, "2019-02-20", "2019-03-12")).isNotEmpty();
        assertThat(surges(days, "2019-05-01", "2019-05-12")).isNotEmpty();
        assertThat(normal(days, "2019-03-20", "2019-04-29")).isGreaterThanOrEqualTo(21);
        assertThat(transitions)
                .filteredOn(transition -> transition.kind() == Transition.Kind.RAISE)
                .extracting(transition -> LocalDate.ofInstant(transition.at(), ZoneOffset.UTC))
                .anySatisfy(day -> assertThat(day).isBetween("2019-02-20", "2019-03-12"))
                .anySatisfy(day -> assertThat(day).isBetween("2019-05-01", "2019-05-12"));
        assertThat(rate(transitions.getFirst().assessment()).text()).matches("\\d+ against \\d+ expected, p = .*");
    }

    /** Replays the rows and keeps, per day with news, how the problem stood after that day's stamp was looked at. */
    private static List<Transition> replay(List<Evidence> rows, NavigableMap<LocalDate, Assessment> days) {
        ExerciseFold fold = new ExerciseFold(catalogue(), Kept.NOTHING);
        List<Evaluation> evaluations = new ArrayList<>();
        Instant stamp = rows.getFirst().timing().publishedAt();
        fold.feedOpened("archive", stamp, rows.getLast().timing().publishedAt(), Set.of("ucdp"), Set.of());
        for (int i = 0; i < rows.size(); i++) {
            evaluations.addAll(fold.receive(rows.get(i)).evaluations());
            stamp = rows.get(i).timing().publishedAt();
            boolean last = i == rows.size() - 1;
            if (last || !rows.get(i + 1).timing().publishedAt().equals(stamp)) {
                // ending and opening the feed again has the stamp looked at now
                evaluations.addAll(fold.fed("archive"));
                days.put(LocalDate.ofInstant(stamp, ZoneOffset.UTC), fold.assess("idlib-offensive", stamp));
                fold.feedOpened("archive", stamp, stamp, Set.of("ucdp"), Set.of());
            }
        }
        return evaluations.stream()
                .map(Evaluation::transition)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<LocalDate> surges(NavigableMap<LocalDate, Assessment> days, String from, String through) {
        return days.subMap(LocalDate.parse(from), true, LocalDate.parse(through), true).entrySet().stream()
                .filter(day -> activation(day.getValue()) >= 2.0 / 3)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static long normal(NavigableMap<LocalDate, Assessment> days, String from, String through) {
        return days.subMap(LocalDate.parse(from), true, LocalDate.parse(through), true).values().stream()
                .filter(day -> day.standing().level() == Level.NORMAL)
                .count();
    }

    private static double activation(Assessment assessment) {
        return Objects.requireNonNull(rate(assessment).activation());
    }

    private static Contribution rate(Assessment assessment) {
        return assessment.contributions().stream()
                .filter(contribution -> INDICATOR.equals(contribution.subject()))
                .findFirst()
                .orElseThrow();
    }

    private static Catalogue catalogue() {
        Outline outline = new Outline(INDICATOR, "Surge of fighting", 18, Magnitude.ONE, Set.of("ucdp"));
        return new Catalogue(
                1,
                Grades.STANDARD,
                List.of(new Source("ucdp", "uppsala", Reliability.B, Credibility.ONE, Duration.ofDays(45))),
                List.of(Indicator.Rate.standard(outline)),
                List.of(new Problem(
                        "idlib-offensive",
                        new Odds(-12, .5, 0),
                        LevelPolicy.STANDARD,
                        List.of(INDICATOR),
                        List.of(new RequiredFeed("ucdp", Duration.ofDays(45))),
                        List.of())));
    }
}
