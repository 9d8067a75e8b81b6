package tocsin.gateway.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The newest records, so that a listener that was away for a moment misses nothing. Not safe for threads. */
public final class StreamMemory {
    private final long capacity;
    private final Deque<StreamRecord> records = new ArrayDeque<>();
    private long size;
    private StreamPosition floor;
    private StreamPosition head;

    /**
     * Remembers nothing yet.
     *
     * @param start the position of the first record to come
     * @param capacity how many characters of events to keep
     */
    public StreamMemory(StreamPosition start, long capacity) {
        this.capacity = capacity;
        this.floor = start;
        this.head = start;
    }

    /** The position after the newest record. */
    public StreamPosition head() {
        return head;
    }

    /** Remembers a record, and forgets the oldest where there are too many. */
    public void add(StreamRecord heard) {
        records.addLast(heard);
        size += heard.size();
        head = head.after(heard.lane(), heard.offset());
        while (size > capacity && records.size() > 1) {
            StreamRecord oldest = records.removeFirst();
            size -= oldest.size();
            floor = floor.after(oldest.lane(), oldest.offset());
        }
    }

    /** What a listener missed since a position. */
    public Resumption since(StreamPosition last, String board) {
        if (!last.epoch().equals(head.epoch())) {
            return new Resumption.Lost("the topics are not those of this id");
        }
        if (!last.within(head)) {
            return new Resumption.Lost("the id lies ahead of the topics");
        }
        if (!floor.within(last)) {
            return new Resumption.Lost("what was missed is no longer remembered");
        }
        List<StreamRecord> missed = records.stream()
                .filter(heard -> heard.board().equals(board))
                .filter(heard -> heard.offset() >= last.next(heard.lane()))
                .toList();
        return new Resumption.Known(missed);
    }

    /** What came of taking up where a listener left. */
    public sealed interface Resumption {
        /** Nothing is lost: these were missed. */
        record Known(List<StreamRecord> missed) implements Resumption {
            public Known {
                missed = List.copyOf(missed);
            }
        }

        /** Something may be lost: the listener must load the snapshot. */
        record Lost(String reason) implements Resumption {}
    }
}
