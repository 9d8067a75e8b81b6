package tocsin.gateway.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.gateway.stream.StreamMemory;
import tocsin.gateway.stream.StreamPosition;
import tocsin.gateway.stream.StreamRecord;

/** What is heard from the topics, handed to whoever listens. One per replica; every replica hears everything. */
public final class LiveStream {
    private final long capacity;
    private final Map<StreamListener, String> boards = new LinkedHashMap<>();
    private @Nullable StreamMemory memory;
    private boolean caughtUp;

    /** Remembers so many characters of events. */
    public LiveStream(long capacity) {
        this.capacity = capacity;
    }

    /** The topics are heard from a position on; what was heard before is void. */
    public synchronized void begin(StreamPosition start) {
        memory = new StreamMemory(start, capacity);
        caughtUp = false;
    }

    /** The position after the newest record, if any was ever reached. */
    public synchronized Optional<StreamPosition> head() {
        return Optional.ofNullable(memory).map(StreamMemory::head);
    }

    /** A record was read. Until {@link #caughtUp} it is only remembered, because a listener's snapshot holds it already. */
    public synchronized void heard(StreamRecord heard) {
        StreamMemory begun = begun();
        begun.add(heard);
        if (caughtUp) {
            boards.forEach((listener, board) -> {
                if (board.equals(heard.board())) {
                    listener.heard(heard, begun.head());
                }
            });
        }
    }

    /** Everything older than the beginning has been read; who listened before may have missed something. */
    public synchronized void caughtUp() {
        caughtUp = true;
        resetAll("the stream begins anew");
    }

    /** Something of the topics could not be told: all listeners load the snapshot. */
    public synchronized void resetAll(String reason) {
        StreamMemory begun = begun();
        boards.keySet().forEach(listener -> listener.reset(reason, begun.head()));
    }

    /** Listens to a board, from a position on where one is given. */
    public synchronized void listen(StreamListener listener, String board, @Nullable String lastEventId) {
        boards.put(listener, board);
        if (!caughtUp || memory == null) {
            return;
        }
        if (lastEventId == null) {
            listener.reached(memory.head());
        } else {
            resume(memory, listener, board, lastEventId);
        }
    }

    /** No longer listens. */
    public synchronized void leave(StreamListener listener) {
        boards.remove(listener);
    }

    /** Tells a listener how far the stream is, so that one of a quiet board keeps up. */
    public synchronized void tellPosition(StreamListener listener) {
        if (caughtUp && memory != null) {
            listener.reached(memory.head());
        }
    }

    /** The gateway stops. */
    public synchronized void end() {
        List.copyOf(boards.keySet()).forEach(StreamListener::end);
        boards.clear();
    }

    /** How many listen. */
    public synchronized int listeners() {
        return boards.size();
    }

    private StreamMemory begun() {
        if (memory == null) {
            throw new IllegalStateException("nothing is heard before the stream begins");
        }
        return memory;
    }

    private static void resume(StreamMemory memory, StreamListener listener, String board, String lastEventId) {
        Optional<StreamPosition> last = StreamPosition.parse(lastEventId);
        if (last.isEmpty()) {
            listener.reset("the id is none of ours", memory.head());
            return;
        }
        switch (memory.since(last.get(), board)) {
            case StreamMemory.Resumption.Lost lost -> listener.reset(lost.reason(), memory.head());
            case StreamMemory.Resumption.Known known -> {
                StreamPosition reached = last.get();
                for (StreamRecord missed : known.missed()) {
                    reached = reached.after(missed.lane(), missed.offset());
                    listener.heard(missed, reached);
                }
                listener.reached(memory.head());
            }
        }
    }
}
