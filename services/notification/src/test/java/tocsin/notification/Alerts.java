package tocsin.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.Contribution.ClusterShare;
import tocsin.contracts.warning.Contribution.ReportCitation;
import tocsin.contracts.warning.WarningLevel;

/** Alerts for tests. */
public final class Alerts {
    public static final Instant AT = Instant.parse("2019-05-01T00:00:00Z");
    public static final String PROBLEM = "idlib-offensive";

    private Alerts() {}

    /** A raise from NORMAL to WATCH on the live board. */
    public static Alert raise() {
        return of("live", PROBLEM, 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
    }

    public static Alert of(
            String board, String problem, long number, AlertKind kind, WarningLevel from, WarningLevel to) {
        return of(board, problem, number, kind, from, to, null);
    }

    public static Alert of(
            String board,
            String problem,
            long number,
            AlertKind kind,
            WarningLevel from,
            WarningLevel to,
            Assessment.@Nullable Blind blind) {
        UUID id = WarningIds.alert(board, problem, number, kind, from, to, AT);
        Assessment assessment = new Assessment(
                board,
                problem,
                "Pro-regime ground offensive in Idlib",
                List.of("nw-syria"),
                1,
                AT,
                to,
                AT,
                0.26,
                "unlikely",
                false,
                -4.5,
                null,
                blind,
                new Assessment.NextCrossing(Instant.parse("2019-05-09T14:00:00Z"), WarningLevel.NORMAL),
                List.of(
                        new Contribution(
                                Contribution.Kind.PRIOR, null, "Prior", -12, null, "before any evidence", List.of(), 0),
                        surge()),
                new Assessment.Calibration("uncalibrated (9 of 20 outcomes)", 0.26, null));
        return new Alert(
                id,
                board,
                !board.equals("live"),
                problem,
                "Pro-regime ground offensive in Idlib",
                List.of("nw-syria"),
                number,
                kind,
                from,
                to,
                AT,
                "23 against 6.1 expected, p = 3e-6",
                assessment);
    }

    /** A live alert of a problem that has this title. */
    public static Alert titled(String title, AlertKind kind, WarningLevel from, WarningLevel to) {
        Alert plain = of("live", PROBLEM, 1, kind, from, to);
        return new Alert(
                plain.id(),
                plain.board(),
                plain.exercise(),
                plain.problem(),
                title,
                plain.theaters(),
                plain.number(),
                kind,
                from,
                to,
                plain.at(),
                plain.reason(),
                plain.assessment());
    }

    /** The same raise of a catalogue that was calibrated. */
    public static Alert calibrated() {
        return assessed(
                0.08,
                "very unlikely",
                true,
                new Assessment.Calibration("calibrated on 23 outcomes (catalogue version 4)", 0.26, 23));
    }

    /** The same raise at another probability. */
    public static Alert probable(double probability) {
        return assessed(probability, "another word", false, null);
    }

    private static Alert assessed(
            double probability, String word, boolean isCalibrated, Assessment.@Nullable Calibration calibration) {
        Alert raise = raise();
        Assessment raw = raise.assessment();
        Assessment assessed = new Assessment(
                raw.board(),
                raw.problem(),
                raw.title(),
                raw.theaters(),
                raw.catalogueVersion(),
                raw.at(),
                raw.level(),
                raw.levelSince(),
                probability,
                word,
                isCalibrated,
                raw.logOdds(),
                raw.trend(),
                raw.blind(),
                raw.nextCrossing(),
                raw.contributions(),
                calibration);
        return new Alert(
                raise.id(),
                raise.board(),
                raise.exercise(),
                raise.problem(),
                raise.problemTitle(),
                raise.theaters(),
                raise.number(),
                raise.kind(),
                raise.fromLevel(),
                raise.toLevel(),
                raise.at(),
                raise.reason(),
                assessed);
    }

    private static Contribution surge() {
        List<ClusterShare> clusters = java.util.stream.IntStream.range(0, 7)
                .mapToObj(n -> new ClusterShare("c" + n, "nw-syria", AT, 1, 0.8, reports(n)))
                .toList();
        return new Contribution(
                Contribution.Kind.INDICATOR,
                "idlib-fighting-surge",
                "Surge of fighting",
                7.5,
                0.83,
                "23 against 6.1 expected, p = 3e-6",
                clusters,
                2);
    }

    private static List<ReportCitation> reports(int cluster) {
        String url = cluster == 0 ? "javascript:alert(1)" : "https://example.org/" + cluster;
        return List.of(
                new ReportCitation("r" + cluster, "ucdp", "B1", AT, "Shelling <b>& more</b>", url, "Saraqib"),
                new ReportCitation("s" + cluster, "ucdp", "B1", AT, "Second", null, null),
                new ReportCitation("t" + cluster, "ucdp", "B1", AT, "Third", null, null),
                new ReportCitation("u" + cluster, "ucdp", "B1", AT, "Fourth", null, null));
    }
}
