package tocsin.scoring.model.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.warning.NextCrossing;
import tocsin.scoring.model.warning.Standing;
import tocsin.scoring.model.warning.Weighing;

/** The next crossing against trying every moment. */
class CrossingTest {
    private static final int CASES = 400;
    private static final long STEP = 613;
    private static final long FAR = 60 * 86_400;

    @Test
    void theNextCrossingIsTheFirstSecondOfAnotherLevel() {
        int crossings = 0;
        int rises = 0;
        for (int seed = 0; seed < CASES; seed++) {
            Random random = new Random(seed);
            List<Evidence> stream = new RandomStream(seed).evidence(30 + seed % 30);
            Board board = new Board(RandomStream.catalogue(), List.of());
            stream.forEach(report -> {
                board.apply(report);
                board.hear(report.source(), report.timing().arrivedAt().getEpochSecond());
            });
            long now = stream.getLast().timing().arrivedAt().getEpochSecond() + random.nextInt(200_000);
            for (String problem : board.problems()) {
                Weighing weighing = board.weighing(problem);
                Standing standing = settled(weighing, now, random);

                NextCrossing found = board.assess(problem, standing, now, now).nextCrossing();

                long at = found == null ? Long.MAX_VALUE : found.at().getEpochSecond();
                for (long second = now + 1; second < Math.min(at, now + FAR); second += STEP) {
                    assertThat(level(weighing, standing, now, second)).isEqualTo(standing.level());
                }
                for (long second = Math.max(now + 1, at - 2 * STEP); second < at && found != null; second++) {
                    assertThat(level(weighing, standing, now, second)).isEqualTo(standing.level());
                }
                if (found != null) {
                    assertThat(level(weighing, standing, now, at)).isEqualTo(found.level());
                    assertThat(found.level()).isNotEqualTo(standing.level());
                    crossings++;
                    rises += found.level().above(standing.level()) ? 1 : 0;
                }
            }
        }
        assertThat(crossings).isGreaterThan(CASES / 2);
        assertThat(rises).isPositive();
    }

    /** A standing whose level the log-odds of now call for, raised lately or long ago. */
    private static Standing settled(Weighing weighing, long now, Random random) {
        double logOdds = weighing.logOdds(now, now);
        Level start = random.nextBoolean() ? Level.NORMAL : Level.CRITICAL;
        Level level = weighing.problem().levels().rules().calledFor(start, logOdds);
        Instant raised = Instant.ofEpochSecond(now - random.nextInt(100_000));
        return new Standing(level, raised, level == Level.NORMAL ? null : raised, 1, null);
    }

    private static Level level(Weighing weighing, Standing standing, long now, long at) {
        LevelPolicy policy = weighing.problem().levels();
        Level called = policy.rules().calledFor(standing.level(), weighing.logOdds(now, at));
        boolean held = standing.raisedAt() != null
                && Instant.ofEpochSecond(at).isBefore(standing.raisedAt().plus(policy.hold()));
        return called.below(standing.level()) && held ? standing.level() : called;
    }
}
