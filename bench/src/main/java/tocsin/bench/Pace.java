package tocsin.bench;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjLongConsumer;

/**
 * A steady pace that does not wait for answers: what is sent late because something stalled counts from when it was due.
 *
 * @param perSecond how many a second
 */
record Pace(int perSecond) {
    /** Sends numbers 1 to {@code count}, each with the time at which it is due ({@link System#nanoTime()}). */
    void send(int count, ObjLongConsumer<Integer> send) {
        long interval = Duration.ofSeconds(1).toNanos() / perSecond;
        long first = System.nanoTime() + interval;
        for (int i = 0; i < count; i++) {
            long due = first + i * interval;
            while (System.nanoTime() - due < 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            send.accept(i + 1, due);
        }
    }
}
