package tocsin.backtest.calibration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Isotonic regression by pooling adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman 1955): of all sequences that
 * never fall, the one with the least weighted squares. Neighbours that fall are made one until none do.
 */
final class PooledBlocks {
    private PooledBlocks() {}

    /**
     * Points made one.
     *
     * @param x their weighted mean
     * @param y their weighted mean
     */
    record Block(double x, double y, double weight) {

        Block with(Block other) {
            double both = weight + other.weight;
            return new Block(
                    (weight * x + other.weight * other.x) / both, (weight * y + other.weight * other.y) / both, both);
        }
    }

    /**
     * Blocks whose values rise strictly.
     *
     * @param points in order of x, each x once
     */
    static List<Block> of(List<Block> points) {
        Deque<Block> pooled = new ArrayDeque<>();
        for (Block point : points) {
            Block last = point;
            while (!pooled.isEmpty() && pooled.getLast().y() >= last.y()) {
                last = pooled.removeLast().with(last);
            }
            pooled.addLast(last);
        }
        return new ArrayList<>(pooled);
    }
}
