package tocsin.backtest.edge;

import java.io.PrintStream;
import java.time.Duration;
import tocsin.backtest.application.Progress;

/** A line that is drawn over itself on a terminal, and one now and then elsewhere. */
final class TerminalProgress implements Progress {
    private static final Duration ON_TERMINAL = Duration.ofMillis(100);
    private static final Duration ELSEWHERE = Duration.ofSeconds(5);

    private final PrintStream out;
    private final boolean terminal;
    private long drawnAt = System.nanoTime();
    private boolean drawn;

    TerminalProgress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void fed(String catalogue, int done, int of) {
        Duration pause = terminal ? ON_TERMINAL : ELSEWHERE;
        if (done < of && System.nanoTime() - drawnAt < pause.toNanos()) {
            return;
        }
        drawnAt = System.nanoTime();
        drawn = true;
        String text = "%s  %,d of %,d reports".formatted(catalogue, done, of);
        if (terminal) {
            out.print("\r\u001b[2K" + text);
            out.flush();
        } else {
            out.println(text);
        }
    }

    void finished() {
        if (terminal && drawn) {
            out.println();
        }
    }
}
