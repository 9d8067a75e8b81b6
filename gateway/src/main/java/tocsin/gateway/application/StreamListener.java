package tocsin.gateway.application;

import tocsin.gateway.stream.StreamPosition;
import tocsin.gateway.stream.StreamRecord;

/** One open stream. Called under the stream's lock: it must hand over at once. */
public interface StreamListener {
    /** A record of its board, and the position it has reached by it. */
    void heard(StreamRecord heard, StreamPosition reached);

    /** It has heard everything up to a position, of which nothing concerned its board. */
    void reached(StreamPosition position);

    /** Something was missed: it must load the snapshot. */
    void reset(String reason, StreamPosition position);

    /** The gateway stops: the stream ends, and may be opened again elsewhere. */
    void end();
}
