package tocsin.scoring.application;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.board.HeldBoard;

/** The boards held in memory by one consumer, the one used last at the end. All but {@link #forget} for one thread. */
final class BoardMemory {

    /** Reports held for exercises, beyond which those unused for longest are let go; one report takes about 2 KiB. */
    private static final int MOST_REPORTS = 20_000;

    private final Map<String, HeldBoard> boards = new LinkedHashMap<>(16, .75f, true);
    private final AtomicBoolean untrue = new AtomicBoolean();

    /** What is held may be untrue: nothing of it is used again. From any thread. */
    void forget() {
        untrue.set(true);
    }

    /** Begins a batch: lets go what may be untrue. */
    void begin() {
        if (untrue.getAndSet(false)) {
            boards.clear();
        }
    }

    @Nullable
    HeldBoard get(String board) {
        return boards.get(board);
    }

    void put(HeldBoard board) {
        boards.put(board.id(), board);
    }

    void remove(String board) {
        boards.remove(board);
    }

    /** Lets go exercises that were not used for long, if there are many reports; never one of this batch. */
    void shrink(Set<String> inUse) {
        long held = boards.values().stream().mapToLong(HeldBoard::size).sum();
        for (Iterator<HeldBoard> eldest = boards.values().iterator(); held > MOST_REPORTS && eldest.hasNext(); ) {
            HeldBoard board = eldest.next();
            if (!BoardHead.isLive(board.id()) && !inUse.contains(board.id())) {
                held -= board.size();
                eldest.remove();
            }
        }
    }

    Collection<HeldBoard> all() {
        return boards.values();
    }
}
