package tocsin.backtest.course;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.contracts.wire.Wire;
import tocsin.watch.archive.ArchiveCoverage;
import tocsin.watch.archive.ArchiveLine;
import tocsin.watch.intake.Batch;
import tocsin.watch.intake.BatchReading;
import tocsin.watch.intake.Door;
import tocsin.watch.intake.ReportChecks;
import tocsin.watch.intake.Sender;
import tocsin.watch.intake.Verdict;

/**
 * The lines of archives as an exercise would take them in.
 *
 * @param accepted in the order in which they are fed
 * @param coverage the days for which each source speaks
 * @param rejected how many lines were refused, by reason
 */
public record ArchiveReading(
        List<AcceptedReport> accepted, FeedCoverage coverage, SortedMap<String, Integer> rejected) {
    /** The name of the board: ids of reports depend on it, scores do not. */
    static final String BOARD = "backtest";

    public ArchiveReading {
        accepted = List.copyOf(accepted);
    }

    /** How many lines were no reports. */
    public int refusals() {
        return rejected.values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Checks every line as the intake does.
     *
     * @param version the version of the catalogue that the exercise would be pinned to
     * @throws IllegalArgumentException when no line is a report
     */
    public static ArchiveReading of(Collection<ArchiveLine> lines, int version) {
        SortedMap<String, Integer> rejected = new TreeMap<>();
        List<ArchiveLine.Report> reports = new ArrayList<>();
        for (ArchiveLine line : lines) {
            switch (line) {
                case ArchiveLine.Report report -> reports.add(report);
                case ArchiveLine.Unreadable unreadable -> rejected.merge(unreadable.reason(), 1, Integer::sum);
            }
        }
        if (reports.isEmpty()) {
            throw new IllegalArgumentException("the archives hold no report");
        }
        reports.sort(ArchiveLine.Report.ORDER);
        BatchReading intake = new BatchReading(new ReportChecks(
                new Sender("backtest", Set.of(Sender.ANY)), new Door.Exercise(BOARD, version, Instant.EPOCH)));
        List<AcceptedReport> accepted = new ArrayList<>();
        for (ArchiveLine.Report report : reports) {
            switch (intake.lines(bytes(report))) {
                case Batch.Checked(List<Verdict> verdicts) ->
                    verdicts.forEach(verdict -> settle(verdict, accepted, rejected));
                case Batch.TooLarge(String limit) -> rejected.merge(limit, 1, Integer::sum);
            }
        }
        return new ArchiveReading(accepted, ArchiveCoverage.of(reports), rejected);
    }

    private static void settle(Verdict verdict, List<AcceptedReport> accepted, SortedMap<String, Integer> rejected) {
        switch (verdict) {
            case Verdict.Accepted(AcceptedReport report) -> accepted.add(report);
            case Verdict.Refused(var violations) ->
                rejected.merge(
                        violations.getFirst().field() + ": expected "
                                + violations.getFirst().expected(),
                        1,
                        Integer::sum);
        }
    }

    private static byte[] bytes(ArchiveLine.Report report) {
        try {
            return Wire.json().writeValueAsBytes(report.body());
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
