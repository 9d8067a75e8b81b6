package tocsin.gateway.stream;

import java.util.List;
import java.util.Objects;

/**
 * A record of a topic, and what it tells a listener of its board.
 *
 * @param lane the partition it came from
 * @param offset its offset there
 * @param board the board it belongs to
 * @param frames what listeners hear, in order; possibly nothing
 */
public record StreamRecord(StreamPosition.Lane lane, long offset, String board, List<Frame> frames) {
    public StreamRecord {
        Objects.requireNonNull(lane, "lane");
        Objects.requireNonNull(board, "board");
        frames = List.copyOf(frames);
    }

    /** About how much memory it takes, in characters. */
    int size() {
        return frames.stream().mapToInt(frame -> frame.data().length()).sum() + 100;
    }
}
