package tocsin.backtest.edge;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import tocsin.backtest.application.Progress;

/** Tells how far it is: a line that is drawn over itself on a terminal, and one now and then elsewhere. */
final class TerminalProgress implements Progress {
    private final PrintStream out;
    private final Reader reader;
    private long drawnAt = System.nanoTime();
    private boolean drawn;

    /** Who reads it. */
    enum Reader {
        TERMINAL(Duration.ofMillis(100)),
        LOG(Duration.ofSeconds(5)),
        /** The service that has started this program. */
        PROGRAM(Duration.ofSeconds(1));

        private final Duration pause;

        Reader(Duration pause) {
            this.pause = pause;
        }

        static Reader of(Map<String, String> environment) {
            if ("lines".equals(environment.get("TOCSIN_PROGRESS"))) {
                return PROGRAM;
            }
            return "1".equals(environment.get("TOCSIN_TERMINAL")) ? TERMINAL : LOG;
        }
    }

    TerminalProgress(PrintStream out, Reader reader) {
        this.out = out;
        this.reader = reader;
    }

    @Override
    public void fed(String catalogue, int done, int of) {
        if (done < of && System.nanoTime() - drawnAt < reader.pause.toNanos()) {
            return;
        }
        drawnAt = System.nanoTime();
        drawn = true;
        switch (reader) {
            case TERMINAL -> {
                out.print("\r\u001b[2K%s  %,d of %,d reports".formatted(catalogue, done, of));
                out.flush();
            }
            case LOG -> out.println("%s  %,d of %,d reports".formatted(catalogue, done, of));
            case PROGRAM -> out.println(done + "/" + of);
        }
    }

    void finished() {
        if (reader == Reader.TERMINAL && drawn) {
            out.println();
        }
    }
}
