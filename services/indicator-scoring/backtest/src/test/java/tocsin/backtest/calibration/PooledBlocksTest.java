package tocsin.backtest.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.backtest.calibration.PooledBlocks.Block;

class PooledBlocksTest {

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @Test
    void whatRisesIsLeftAsItIs() {
        List<Block> rising = List.of(new Block(1, .1, 1), new Block(2, .2, 3), new Block(3, .9, 1));

        assertThat(PooledBlocks.of(rising)).isEqualTo(rising);
    }

    @Test
    void neighboursThatFallAreTheirMean() {
        // 1 3 2 4: 3 and 2 fall, and are 2.5 both.
        assertThat(PooledBlocks.of(
                        List.of(new Block(1, 1, 1), new Block(2, 3, 1), new Block(3, 2, 1), new Block(4, 4, 1))))
                .containsExactly(new Block(1, 1, 1), new Block(2.5, 2.5, 2), new Block(4, 4, 1));
    }

    @Test
    void aFallDrawsInWhatStoodBefore() {
        // 2 3 4 0: 4 and 0 are 2, with 3 they are 7/3, and 2 stands below that.
        assertThat(PooledBlocks.of(
                        List.of(new Block(1, 2, 1), new Block(2, 3, 1), new Block(3, 4, 1), new Block(4, 0, 1))))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(new Block(1, 2, 1)),
                        pooled -> assertThat(pooled.y()).isCloseTo(7 / 3.0, within(1e-12)));
    }

    @Test
    void weightsCount() {
        // (3 x 1 + 1 x 0) / 4 = .75 at (3 x 1 + 1 x 2) / 4 = 1.25
        assertThat(PooledBlocks.of(List.of(new Block(1, 1, 3), new Block(2, 0, 1))))
                .containsExactly(new Block(1.25, .75, 4));
    }

    @Test
    void equalNeighboursAreOne() {
        assertThat(PooledBlocks.of(List.of(new Block(1, .5, 1), new Block(3, .5, 1))))
                .containsExactly(new Block(2, .5, 2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void blocksRiseAndKeepTheMean(int seed) {
        List<Block> points = made(seed, 200);

        List<Block> pooled = PooledBlocks.of(points);

        for (int i = 1; i < pooled.size(); i++) {
            assertThat(pooled.get(i).y()).isGreaterThan(pooled.get(i - 1).y());
            assertThat(pooled.get(i).x()).isGreaterThan(pooled.get(i - 1).x());
        }
        assertThat(mean(pooled)).isCloseTo(mean(points), within(1e-9));
        assertThat(pooled.stream().mapToDouble(Block::weight).sum())
                .isCloseTo(points.stream().mapToDouble(Block::weight).sum(), within(1e-9));
    }

    /** Every way of cutting the points into runs whose means never fall; the best of them has the least squares. */
    @ParameterizedTest
    @MethodSource("seeds")
    void noOtherRisingSequenceHasLessSquares(int seed) {
        List<Block> points = made(seed, 9);

        double squares = squares(points, PooledBlocks.of(points));

        double least = Double.POSITIVE_INFINITY;
        for (int cuts = 0; cuts < 1 << (points.size() - 1); cuts++) {
            List<Block> runs = runs(points, cuts);
            if (IntStream.range(1, runs.size())
                    .allMatch(i -> runs.get(i).y() >= runs.get(i - 1).y())) {
                least = Math.min(least, squares(points, runs));
            }
        }
        assertThat(squares).isCloseTo(least, within(1e-9));
    }

    private static List<Block> runs(List<Block> points, int cuts) {
        List<Block> runs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            boolean cut = i == 0 || (cuts >> (i - 1) & 1) == 1;
            runs.add(cut ? points.get(i) : runs.removeLast().with(points.get(i)));
        }
        return runs;
    }

    /** A run is worth the sum of its points' weights, so that a point finds its run by counting weights up. */
    private static double squares(List<Block> points, List<Block> runs) {
        double squares = 0;
        double passed = 0;
        double end = runs.getFirst().weight();
        int run = 0;
        for (Block point : points) {
            if (passed + point.weight() / 2 > end) {
                run++;
                end += runs.get(run).weight();
            }
            double off = point.y() - runs.get(run).y();
            squares += point.weight() * off * off;
            passed += point.weight();
        }
        return squares;
    }

    private static List<Block> made(int seed, int count) {
        Random random = new Random(seed);
        List<Block> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double outcome = random.nextDouble() < (double) i / count ? 1 : 0;
            points.add(new Block(i + random.nextDouble() / 2, outcome, .1 + random.nextDouble()));
        }
        return points;
    }

    private static double mean(List<Block> blocks) {
        return blocks.stream().mapToDouble(block -> block.weight() * block.y()).sum()
                / blocks.stream().mapToDouble(Block::weight).sum();
    }
}
