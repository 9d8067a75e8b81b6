package tocsin.standalone.replay;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** A bar that is drawn over itself on a terminal, and a line now and then elsewhere. */
final class Progress {
    private static final int WIDTH = 30;
    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private long drawnAt = System.nanoTime() - ELSEWHERE.toNanos();

    Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void sent(int done, int total, Instant at) {
        boolean last = done == total;
        if (!last && !due()) {
            return;
        }
        int filled = total == 0 ? WIDTH : (int) ((long) WIDTH * done / total);
        line(
                "Sending  [%s%s] %,d of %,d  %s"
                        .formatted(
                                "#".repeat(filled),
                                ".".repeat(WIDTH - filled),
                                done,
                                total,
                                LocalDate.ofInstant(at, ZoneOffset.UTC)),
                last);
    }

    void waiting(String forWhat, long done, int total) {
        if (due()) {
            line("%s  %,d of %,d".formatted(forWhat, done, total), false);
        }
    }

    void finished(String what) {
        line(what, true);
    }

    private boolean due() {
        return System.nanoTime() - drawnAt >= (terminal ? ON_TERMINAL : ELSEWHERE).toNanos();
    }

    private void line(String text, boolean last) {
        drawnAt = System.nanoTime();
        if (terminal) {
            out.print("\r\u001b[2K" + text + (last ? System.lineSeparator() : ""));
            out.flush();
        } else {
            out.println(text);
        }
    }
}
