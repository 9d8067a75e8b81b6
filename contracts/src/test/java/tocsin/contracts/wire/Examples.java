package tocsin.contracts.wire;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tocsin.contracts.catalogue.CalibrationCurve;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.Draft;
import tocsin.contracts.catalogue.DraftDropped;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.BoardDropped;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.contracts.intake.FeedEnded;
import tocsin.contracts.intake.FeedStarted;
import tocsin.contracts.intake.Location;
import tocsin.contracts.intake.PairScore;
import tocsin.contracts.intake.PartitionMarker;
import tocsin.contracts.intake.ReportContent;
import tocsin.contracts.intake.Revision;
import tocsin.contracts.observation.Activated;
import tocsin.contracts.observation.Citation;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.observation.Fed;
import tocsin.contracts.observation.FeedOpened;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Match;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Ruled;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.observation.Word;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.BoardForgotten;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.WarningLevel;

/** One example of each message; its JSON stands in {@code golden/}. */
final class Examples {
    private static final Instant PUBLISHED = Instant.parse("2019-05-01T00:00:00Z");
    private static final Instant EVENT = Instant.parse("2019-04-30T12:00:00Z");
    private static final String BOARD = "01JD8W5T9N3V6Q2R4X7Z0A1B2C";
    private static final String FEED = "01JD8W5T9N3V6Q2R4X7Z0A1B2D";
    private static final String REPORT = "5a1e7c0b9d3f4e6a8b2c1d0e9f8a7b6c";
    private static final Revision REVISION = new Revision(false, PUBLISHED.toEpochMilli(), "00ff");
    private static final FeedCoverage COVERAGE = new FeedCoverage(
            EVENT,
            PUBLISHED,
            Set.of("ucdp", "gdelt"),
            List.of(LocalDate.parse("2019-04-30")),
            List.of(new FeedCoverage.Span("gdelt", PUBLISHED, PUBLISHED, List.of())));

    private Examples() {}

    static List<Object> all() {
        return List.of(
                report(),
                new PartitionMarker(3, PUBLISHED, Set.of("gdelt")),
                new FeedStarted(BOARD, 1, FEED, COVERAGE),
                new FeedEnded(BOARD, 1, FEED),
                new BoardDropped(BOARD),
                matched(),
                new Judged(
                        "live",
                        "j1",
                        "idlib-offensive",
                        -3,
                        "patrols resumed",
                        "analyst",
                        EVENT,
                        PUBLISHED,
                        null,
                        null,
                        null),
                new Ruled("live", "r1", "r2", Ruled.Sameness.SAME_EVENT, "the same strike", "officer", EVENT),
                new Activated("live", 2),
                new Tick("live", new Word.Through(0, PUBLISHED, Map.of("ucdp", EVENT))),
                new FeedOpened(BOARD, 1, FEED, COVERAGE),
                new Fed(BOARD, FEED),
                new Dropped(BOARD),
                assessment(),
                alert(),
                new BoardForgotten(BOARD),
                catalogue(),
                new Draft("draft-1", catalogue()),
                new DraftDropped("draft-1"));
    }

    private static AcceptedReport report() {
        ReportContent content = new ReportContent(
                PUBLISHED,
                EVENT,
                "Ground offensive begins",
                "",
                "en",
                null,
                new Location(35.5, 36.4),
                1,
                new CodedEvent("ucdp", "1", List.of("Government of Syria", "HTS"), 12),
                List.of(new PairScore("TUR", "SYR", -12.5)));
        return new AcceptedReport(REPORT, BOARD, 1, "ucdp", "276102", REVISION, content, null, "officer", PUBLISHED);
    }

    private static Matched matched() {
        return new Matched(
                BOARD,
                REPORT,
                REVISION,
                1,
                PUBLISHED,
                PUBLISHED,
                EVENT,
                "ucdp",
                1,
                new Citation("Ground offensive begins", null, "276102", "coordinates given"),
                List.of("ucdp:276102"),
                List.of(
                        new Match("idlib-fighting-surge", "nw-syria", 1, 12, null, List.of()),
                        Match.ofScore("turkey-syria-hostility", "nw-syria", -12.5)),
                null);
    }

    private static Assessment assessment() {
        Contribution.ReportCitation citation = new Contribution.ReportCitation(
                REPORT,
                "ucdp",
                "B1",
                PUBLISHED,
                "Ground offensive begins",
                null,
                "coordinates given",
                List.of("offensive"));
        Contribution.ClusterShare share =
                new Contribution.ClusterShare(REPORT, "nw-syria", EVENT, 7.5, 0.8, List.of(citation));
        return new Assessment(
                BOARD,
                "idlib-offensive",
                "Pro-regime ground offensive in Idlib",
                List.of("nw-syria"),
                1,
                PUBLISHED,
                WarningLevel.WATCH,
                PUBLISHED,
                0.26,
                "unlikely",
                false,
                -4.5,
                1.5,
                new Assessment.Blind(EVENT, "ucdp is silent since 12 March"),
                new Assessment.NextCrossing(Instant.parse("2019-05-09T14:00:00Z"), WarningLevel.NORMAL),
                List.of(
                        new Contribution(
                                Contribution.Kind.PRIOR, null, "Prior", -12, null, "before any evidence", List.of(), 0),
                        new Contribution(
                                Contribution.Kind.INDICATOR,
                                "idlib-fighting-surge",
                                "Surge of fighting",
                                7.5,
                                0.83,
                                "23 against 6.1 expected, p = 3e-6",
                                List.of(share),
                                0)),
                new Assessment.Calibration("uncalibrated (9 of 20 outcomes)", 0.26, null));
    }

    private static Alert alert() {
        return new Alert(
                UUID.fromString("0b6b1b3c-6a53-5d0c-9a55-7e0c51a70c51"),
                BOARD,
                true,
                "idlib-offensive",
                "Pro-regime ground offensive in Idlib",
                List.of("nw-syria"),
                1,
                AlertKind.RAISE,
                WarningLevel.NORMAL,
                WarningLevel.WATCH,
                PUBLISHED,
                "23 against 6.1 expected, p = 3e-6",
                assessment());
    }

    private static CatalogueBundle catalogue() {
        ObjectNode area = JsonNodeFactory.instance.objectNode().put("type", "Polygon");
        area.putArray("coordinates");
        ProblemItem.Levels levels = new ProblemItem.Levels(
                new ProblemItem.Threshold(-6, -8), new ProblemItem.Threshold(-1, -3), new ProblemItem.Threshold(6, 4));
        return new CatalogueBundle(
                1,
                "00ff",
                "analyst",
                "first version",
                PUBLISHED,
                List.of(new TheaterItem(
                        "nw-syria", "North-west Syria", "Asia/Damascus", Map.of("turkey", 0.9), area, null)),
                List.of(
                        new SourceItem("ucdp", "UCDP GED", "uppsala", "B", 1, 1080.0),
                        new SourceItem(
                                "acled",
                                "ACLED",
                                "acled",
                                "B",
                                2,
                                336.0,
                                new SourceFetch(
                                        "acled-api", "https://acled.example/read", 1440, "TOCSIN_FEED_ACLED", null))),
                new GradeTable(Map.of("B", 0.8), Map.of("1", 1.0)),
                List.of(
                        new IndicatorItem(
                                "idlib-fighting-surge",
                                "Surge of fighting",
                                new IndicatorMethod.Rate(7, 90, 14, 365, 2, 30, .5, 20, 1, 4),
                                18,
                                "one",
                                List.of("nw-syria"),
                                List.of("ucdp"),
                                List.of(),
                                List.of(new EventPattern("ucdp", List.of("1"), List.of(), List.of()))),
                        new IndicatorItem(
                                "idlib-convoys",
                                "Convoys",
                                new IndicatorMethod.Sign(10, 1),
                                8,
                                "one",
                                List.of("nw-syria"),
                                List.of(),
                                List.of(new TextQuery(
                                        "en", "convoy AND idlib", List.of("A convoy reached Idlib"), List.of("Rain"))),
                                List.of())),
                List.of(new ProblemItem(
                        "idlib-offensive",
                        "Pro-regime ground offensive in Idlib",
                        "A pro-regime ground offensive in Idlib begins within 30 days.",
                        List.of("nw-syria"),
                        30,
                        -12,
                        0.5,
                        false,
                        0,
                        levels,
                        24,
                        List.of(new ProblemItem.RequiredFeed("ucdp", 1080)),
                        List.of("idlib-fighting-surge", "idlib-convoys"),
                        List.of(new ProblemItem.CouplingItem("karabakh-fighting", 4, 10, 24, "answered there")))),
                calibration());
    }

    private static CalibrationItem calibration() {
        return new CalibrationItem(
                20,
                5,
                23,
                6,
                new CalibrationFit(
                        new CalibrationCurve.Isotonic(
                                List.of(new CalibrationCurve.Knot(-20, 0.004), new CalibrationCurve.Knot(0, 0.35))),
                        4000,
                        LocalDate.parse("2015-01-01"),
                        LocalDate.parse("2020-12-31"),
                        "00ff",
                        1,
                        new CalibrationFit.LeftOut(0.4, 0.3, 0.1, 0.09),
                        Map.of("idlib-offensive", "ff00")));
    }
}
