package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.warning.Assessment;
import tocsin.scoring.model.warning.Transition;

/** Folding a stream: in batches of any size, with the memory dropped after each, it is the same history. */
class FoldTest {
    private static final int CASES = 60;

    @Test
    void anExerciseIsTheSameHoweverItIsSplitAndReloaded() {
        int transitions = 0;
        for (int seed = 0; seed < CASES; seed++) {
            List<Evidence> stream = new RandomStream(seed).evidence(60);

            Told whole = exercise(stream, 2_000);

            transitions += whole.transitions().size();
            assertThat(exercise(stream, 7)).as("seed %d by 7", seed).isEqualTo(whole);
            assertThat(exercise(stream, 1)).as("seed %d by 1", seed).isEqualTo(whole);
            whole.checkNumbers();
        }
        assertThat(transitions).isGreaterThan(10 * CASES);
    }

    @Test
    void theLiveBoardIsTheSameHoweverItIsSplitAndReloaded() {
        int transitions = 0;
        for (int seed = 0; seed < CASES; seed++) {
            List<Evidence> stream = new RandomStream(seed).evidence(60);

            Told whole = live(stream, 2_000);

            transitions += whole.transitions().size();
            assertThat(live(stream, 7)).as("seed %d by 7", seed).isEqualTo(whole);
            assertThat(live(stream, 1)).as("seed %d by 1", seed).isEqualTo(whole);
            whole.checkNumbers();
        }
        assertThat(transitions).isGreaterThan(10 * CASES);
    }

    @Test
    void theSameFeedAgainChangesNothing() {
        List<Evidence> stream = new RandomStream(5).evidence(60);
        ExerciseFold fold = new ExerciseFold(RandomStream.catalogue(), Kept.NOTHING);
        open(fold, "first", stream);
        stream.forEach(fold::receive);
        fold.fed("first");
        List<Assessment> before = assessments(fold);

        open(fold, "second", stream);
        List<Evaluation> again = new ArrayList<>();
        stream.forEach(report -> again.addAll(fold.receive(report).evaluations()));
        again.addAll(fold.fed("second"));

        assertThat(again).isEmpty();
        assertThat(assessments(fold)).isEqualTo(before);
    }

    @Test
    void levelsNeverFallWhileBlindAndTransitionsJoinUp() {
        int blindTransitions = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Map<String, Level> levels = new HashMap<>();
            for (Transition transition :
                    exercise(new RandomStream(seed).evidence(40), 2_000).transitions()) {
                Level before = levels.getOrDefault(transition.problem(), Level.NORMAL);
                assertThat(transition.from()).isEqualTo(before);
                if (transition.assessment().standing().blind() != null) {
                    blindTransitions++;
                    assertThat(transition.to().below(transition.from())).isFalse();
                }
                levels.put(transition.problem(), transition.to());
            }
        }
        assertThat(blindTransitions).isPositive();
    }

    /** All that a fold told (of one moment in any order of problems), and what it remembers in the end. */
    private record Told(List<Transition> transitions, List<Assessment> last, BoardState state) {
        void checkNumbers() {
            Map<String, Long> last = new HashMap<>();
            for (Transition transition : transitions) {
                assertThat(transition.number()).isEqualTo(last.merge(transition.problem(), 1L, Long::sum));
            }
        }
    }

    private static Told exercise(List<Evidence> stream, int batch) {
        ExerciseFold fold = new ExerciseFold(RandomStream.catalogue(), Kept.NOTHING);
        List<Evaluation> told = new ArrayList<>(open(fold, "feed", stream));
        List<Ruling> rulings = RandomStream.rulings(stream.size(), stream.size());
        for (int i = 0; i < stream.size(); i++) {
            told.addAll(fold.receive(stream.get(i)).evaluations());
            if (i % 3 == 2) {
                told.addAll(fold.rule(rulings.get(i / 3), Objects.requireNonNull(fold.now())));
            }
            if (i % batch == batch - 1) {
                fold = new ExerciseFold(RandomStream.catalogue(), kept(fold));
            }
        }
        told.addAll(fold.fed("feed"));
        return told(told, fold);
    }

    private static List<Evaluation> open(ExerciseFold fold, String feed, List<Evidence> stream) {
        Instant from = stream.getFirst().timing().arrivedAt();
        return fold.feedOpened(feed, from, from.plus(Duration.ofDays(12)), Set.of("s0"), Set.of());
    }

    private static Told live(List<Evidence> stream, int batch) {
        LiveFold fold = new LiveFold(RandomStream.catalogue(), Kept.NOTHING, 2);
        List<Evaluation> told = new ArrayList<>();
        List<Ruling> rulings = RandomStream.rulings(stream.size(), stream.size());
        for (int i = 0; i < stream.size(); i++) {
            Instant arrival = stream.get(i).timing().arrivedAt();
            told.addAll(fold.receive(stream.get(i)).evaluations());
            if (i % 3 != 0) {
                told.addAll(fold.tick(
                        0, arrival.plusSeconds(5), Map.of(stream.get(i).source(), arrival)));
                told.addAll(fold.tick(1, arrival.plusSeconds(3 + i), Map.of()));
            }
            if (i % 4 == 1) {
                told.addAll(fold.rule(rulings.get(i / 4), arrival));
            }
            if (i % 17 == 11) {
                told.addAll(fold.pipelineSilent(arrival.plusSeconds(60)));
            }
            if (i % batch == batch - 1) {
                fold = new LiveFold(RandomStream.catalogue(), kept(fold), 2);
            }
        }
        return told(told, fold);
    }

    private static Kept kept(BoardFold fold) {
        return new Kept(
                fold.state(), fold.board().evidence(), List.of(), fold.board().rulings());
    }

    private static Told told(List<Evaluation> evaluations, BoardFold fold) {
        return new Told(
                evaluations.stream()
                        .map(Evaluation::transition)
                        .filter(Objects::nonNull)
                        .sorted(Comparator.comparing(Transition::at)
                                .thenComparing(Transition::problem)
                                .thenComparingLong(Transition::number))
                        .toList(),
                assessments(fold),
                fold.state());
    }

    private static List<Assessment> assessments(BoardFold fold) {
        Instant now = Objects.requireNonNull(fold.now());
        return fold.board().problems().stream()
                .map(problem -> fold.assess(problem, now))
                .toList();
    }
}
