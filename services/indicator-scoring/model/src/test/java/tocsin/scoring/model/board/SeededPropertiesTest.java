package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;
import tocsin.scoring.model.warning.Contribution;
import tocsin.scoring.model.warning.NextCrossing;
import tocsin.scoring.model.warning.Standing;
import tocsin.scoring.model.warning.Transition;

/** What the live board promises of silence and of blindness, in seeded cases. */
class SeededPropertiesTest {
    private static final int CASES = "long".equals(System.getProperty("tocsin.tests")) ? 2_000 : 40;

    @Test
    void silenceRaisesWithNoMessageAtTheSecondThatWasForetold() {
        for (int seed = 0; seed < CASES; seed++) {
            LiveFold fold = new LiveFold(silence(), Kept.NOTHING, 1);
            Instant last = contacts(fold, new Random(seed));
            NextCrossing foretold =
                    Objects.requireNonNull(fold.assess("isolation", last).nextCrossing());

            List<Transition> told = new ArrayList<>();
            for (int day = 1; told.isEmpty(); day++) {
                told.addAll(Samples.transitions(
                        fold.tick(0, last.plus(Duration.ofDays(day)), Map.of("wire", last.plusSeconds(day)))));
            }

            Transition raise = told.getFirst();
            assertThat(raise.kind()).as("seed %d", seed).isEqualTo(Transition.Kind.RAISE);
            assertThat(raise.at()).as("seed %d", seed).isEqualTo(foretold.at());
            assertThat(raise.to()).as("seed %d", seed).isEqualTo(foretold.level());
            assertThat(raise.assessment().contributions().stream()
                            .mapToDouble(Contribution::decibans)
                            .sum())
                    .as("seed %d", seed)
                    .isCloseTo(raise.assessment().logOdds(), within(1e-9));
        }
    }

    @Test
    void aBlindProblemNeverFallsWhateverComes() {
        int blind = 0;
        for (int seed = 0; seed < CASES; seed++) {
            LiveFold fold = new LiveFold(RandomStream.catalogue(), Kept.NOTHING, 1);
            Random random = new Random(seed);
            Map<String, Standing> before = new HashMap<>();
            for (Evidence report : new RandomStream(seed).evidence(60)) {
                Instant arrival = report.timing().arrivedAt();
                switch (random.nextInt(8)) {
                    case 0 -> fold.pipelineSilent(arrival);
                    case 1, 2, 3, 4 -> fold.tick(0, arrival.plusSeconds(random.nextInt(200_000)), Map.of());
                    default -> fold.receive(report);
                }
                for (String problem : fold.board().problems()) {
                    Standing now = fold.standing(problem);
                    Standing then = before.getOrDefault(problem, Standing.FIRST);
                    if (then.blind() != null && now.blind() != null) {
                        blind++;
                        assertThat(now.level().below(then.level()))
                                .as("seed %d, %s", seed, problem)
                                .isFalse();
                    }
                    before.put(problem, now);
                }
            }
        }
        assertThat(blind).isGreaterThan(CASES);
    }

    /** Tells of six to fifteen contacts, a few days apart; gives the moment of the last. */
    private static Instant contacts(LiveFold fold, Random random) {
        Instant at = Samples.NOON;
        int contacts = 6 + random.nextInt(10);
        for (int contact = 0; contact < contacts; contact++) {
            at = at.plusSeconds(3 * 86_400 + random.nextInt(4 * 86_400));
            fold.receive(contact("contact-" + contact, at));
            fold.tick(0, at, Map.of("radio", at));
        }
        return at;
    }

    private static Evidence contact(String id, Instant at) {
        return new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, 1, 1, id),
                "radio",
                Credibility.ONE,
                new Timing(at, at, at),
                List.of(new Match("call", "theater")),
                Set.of());
    }

    private static Catalogue silence() {
        return new Catalogue(
                1,
                Grades.STANDARD,
                List.of(
                        new Source("radio", "radio", Reliability.A, Credibility.ONE, null),
                        new Source("wire", "wire", Reliability.A, Credibility.ONE, null)),
                List.of(Indicator.Silence.standard(new Outline("call", "Leaders' call overdue", 20))),
                List.of(new Problem(
                        "isolation",
                        new Odds(-12, 1, 0),
                        LevelPolicy.STANDARD,
                        List.of("call"),
                        List.of(),
                        List.of())));
    }
}
