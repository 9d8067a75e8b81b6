package tocsin.bench.delivery;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.WarningLevel;

/** Alerts of the live board, as scoring makes them: with the assessment, the evidence and its sources. */
final class ProblemAlerts {
    static final String TITLE = "Pro-regime ground offensive in Idlib";
    static final String REASON = "23 against 6.1 expected, p = 3e-6";

    private static final Instant AT = Instant.parse("2026-11-28T00:00:00Z");
    private static final List<String> THEATERS = List.of("nw-syria");

    private ProblemAlerts() {}

    /**
     * A transition of a problem between NORMAL and WATCH.
     *
     * @param number from 1; an odd one raises, an even one clears
     */
    static Alert of(String problem, long number) {
        boolean raise = number % 2 == 1;
        AlertKind kind = raise ? AlertKind.RAISE : AlertKind.CLEAR;
        WarningLevel from = raise ? WarningLevel.NORMAL : WarningLevel.WATCH;
        WarningLevel to = raise ? WarningLevel.WATCH : WarningLevel.NORMAL;
        return new Alert(
                WarningIds.alert("live", problem, number, kind, from, to, AT),
                "live",
                false,
                problem,
                TITLE,
                THEATERS,
                number,
                kind,
                from,
                to,
                AT,
                REASON,
                assessment(problem, to));
    }

    private static Assessment assessment(String problem, WarningLevel level) {
        return new Assessment(
                "live",
                problem,
                TITLE,
                THEATERS,
                1,
                AT,
                level,
                AT,
                0.26,
                "unlikely",
                false,
                -4.5,
                null,
                null,
                new Assessment.NextCrossing(AT.plusSeconds(86_400), WarningLevel.NORMAL),
                List.of(
                        new Contribution(
                                Contribution.Kind.PRIOR, null, "Prior", -12, null, "before any evidence", List.of(), 0),
                        new Contribution(
                                Contribution.Kind.INDICATOR,
                                "idlib-fighting-surge",
                                "Surge of fighting",
                                7.5,
                                0.83,
                                REASON,
                                IntStream.range(0, 3)
                                        .mapToObj(ProblemAlerts::cluster)
                                        .toList(),
                                2)),
                new Assessment.Calibration("uncalibrated (9 of 20 outcomes)", 0.26, null));
    }

    private static Contribution.ClusterShare cluster(int number) {
        return new Contribution.ClusterShare(
                "c" + number,
                "nw-syria",
                AT,
                1,
                0.8,
                List.of(new Contribution.ReportCitation(
                        "r" + number,
                        "reuters",
                        "B2",
                        AT,
                        "Shelling is reported near Saraqib, the second time this week",
                        "https://example.org/reports/" + number,
                        "Saraqib")));
    }
}
