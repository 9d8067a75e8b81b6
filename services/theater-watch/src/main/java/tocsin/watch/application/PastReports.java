package tocsin.watch.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.AcceptedReport;

/** The live reports that the broker still has. It blocks. An interface, so that the use cases know no client. */
public interface PastReports {
    /** Where those lie that were appended since a moment, by partition; what comes later is not among them. */
    Map<Integer, Span> since(Instant since);

    /** Reads them, without any group: it moves nobody's offset. */
    Reading read(Map<Integer, Span> ahead);

    /** From an offset to another, which is not among them. */
    record Span(long next, long end) {
        /** How many records there are at most. */
        public long size() {
            return Math.max(0, end - next);
        }
    }

    /** How many records there are at most. */
    static long size(Map<Integer, Span> spans) {
        return spans.values().stream().mapToLong(Span::size).sum();
    }

    /** For one thread. */
    interface Reading extends AutoCloseable {
        /** The next reports, possibly none, in the order of each partition. */
        List<Past> next();

        /** What is left. */
        Map<Integer, Span> ahead();

        @Override
        void close();
    }

    /**
     * A report as it was accepted.
     *
     * @param place partition and offset, as "2-17"
     */
    record Past(
            AcceptedReport report, String place, @Nullable String correlation) {}
}
