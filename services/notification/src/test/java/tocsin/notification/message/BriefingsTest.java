package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.subscription.Language;

class BriefingsTest {
    private static final ConsoleLinks CONSOLE = new ConsoleLinks(URI.create("https://tocsin.example/"));
    private static final Words ENGLISH = Words.of(Language.ENGLISH, ZoneOffset.UTC);
    private static final String BOARD = "01JD8W5T9N3V6Q2R4X7Z0A1B2C";

    @Test
    void theSubjectSaysLevelAndProbabilityInFrontOfTheProblem() {
        assertThat(subject(Alerts.raise()))
                .isEqualTo("[WATCH, up from NORMAL, 26 %] Pro-regime ground offensive in Idlib");
    }

    @Test
    void allSubjectsOfAProblemEndAlikeHoweverLongItsTitle() {
        String title = "What comes of it ".repeat(20);
        var rise = Alerts.titled(title, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
        var fall = Alerts.titled(title, AlertKind.CLEAR, WarningLevel.WATCH, WarningLevel.NORMAL);

        assertThat(core(subject(rise)))
                .isEqualTo(core(subject(fall)))
                .hasSizeLessThanOrEqualTo(150)
                .endsWith("\u2026");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029", "\u000B", "\f", "\u0000", "\u202E", "\u2067"})
    void aTitleCanNeitherBeginAnotherLineNorTurnTheDirection(String separator) {
        var alert = Alerts.titled(
                "Idlib" + separator + "Bcc: victim@example.org",
                AlertKind.RAISE,
                WarningLevel.NORMAL,
                WarningLevel.WATCH);

        assertThat(subject(alert)).isEqualTo("[WATCH, up from NORMAL, 26 %] Idlib Bcc: victim@example.org");
    }

    @Test
    void aTitleIsNotCutInTheMiddleOfACharacter() {
        assertThat(Line.of("ab\uD83D\uDE80cd", 4)).isEqualTo("ab\u2026");
        assertThat(Line.of("ab\uD83D\uDE80cd", 5)).isEqualTo("ab\uD83D\uDE80\u2026");
    }

    @Test
    void foreignWordsDoNotTurnALineThatRunsFromRightToLeft() {
        Words arabic = Words.of(Language.ARABIC, ZoneOffset.UTC);

        assertThat(Briefings.of(Alerts.raise(), "", arabic, links(Alerts.raise()))
                        .warnings())
                .singleElement()
                .asString()
                .startsWith("\u200F\u2068Uncalibrated (9 of 20 outcomes)\u2069: ");
        assertThat(briefing(Alerts.raise()).warnings().getFirst()).startsWith("Uncalibrated (9 of 20 outcomes): ");
    }

    private static String subject(Alert alert) {
        return Briefings.subject(new Content.OfAlert(alert, null), ENGLISH);
    }

    private static Briefing briefing(Alert alert) {
        return Briefings.of(alert, "", ENGLISH, links(alert));
    }

    private static MailLinks links(Alert alert) {
        return new MailLinks(CONSOLE.problem(alert), CONSOLE.subscriptions(), null, null);
    }

    /** What RFC 5256 calls the base subject. */
    private static String core(String subject) {
        return subject.replaceFirst("^(\\[[^\\[\\]]*\\]\\s*)+", "");
    }

    @Test
    void theSubjectOfAnExerciseIsMarkedFirst() {
        var drill = Alerts.of(BOARD, "p", 2, AlertKind.CLEAR, WarningLevel.WATCH, WarningLevel.NORMAL);

        assertThat(subject(drill)).startsWith("[EXERCISE] [Cleared to NORMAL from WATCH, 26 %] ");
    }

    @Test
    void blindnessIsSaidWhenItBeginsAndWhenItEnds() {
        var blind = new Assessment.Blind(Alerts.AT, "ucdp is silent since 12 March");
        var begins = Alerts.of("live", "p", 2, AlertKind.UPDATE, WarningLevel.WATCH, WarningLevel.WATCH, blind);
        var ends = Alerts.of("live", "p", 3, AlertKind.UPDATE, WarningLevel.WATCH, WarningLevel.WATCH);

        assertThat(Briefings.headline(begins, ENGLISH)).isEqualTo("BLIND at WATCH");
        assertThat(Briefings.headline(ends, ENGLISH)).isEqualTo("No longer blind, still WATCH");
        assertThat(briefing(begins).warnings().getFirst())
                .isEqualTo(
                        "Blind since 1 May 2019, 00:00 UTC: ucdp is silent since 12 March. The level may rise, but does not fall.");
    }

    @Test
    void aProbabilityThatIsNotCalibratedSaysHowManyOutcomesAreKnown() {
        Briefing briefing = briefing(Alerts.raise());

        assertThat(briefing.warnings())
                .containsExactly("Uncalibrated (9 of 20 outcomes):"
                        + " take the probability as an order, not as a measured frequency.");
        assertThat(briefing.facts()).extracting(Briefing.Fact::name).doesNotContain("Calibration");
    }

    @Test
    void aCalibratedProbabilitySaysOnWhatAndWhatTheLogOddsSayByThemselves() {
        Briefing briefing = briefing(Alerts.calibrated());

        assertThat(briefing.warnings()).isEmpty();
        assertThat(briefing.facts())
                .contains(
                        new Briefing.Fact("Probability", "8 % (very unlikely)"),
                        new Briefing.Fact(
                                "Calibration",
                                "calibrated on 23 outcomes (catalogue version 4); the log-odds by themselves say 26 %"));
    }

    @Test
    void theLinkOpensTheProblemOnItsBoard() {
        var drill = Alerts.of(BOARD, Alerts.PROBLEM, 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

        assertThat(Briefings.of(drill, "", ENGLISH, links(drill)).links().problem())
                .isEqualTo("https://tocsin.example/problems/idlib-offensive?board=" + BOARD);
    }

    @Test
    void everyTermIsExplainedDownToReportsThatAreSafeToOpen() {
        List<Briefing.Term> terms = briefing(Alerts.raise()).terms();

        assertThat(terms).extracting(Briefing.Term::share).containsExactly("-12.0 dB", "+7.5 dB");
        assertThat(terms.get(1).reports().getFirst())
                .isEqualTo(new Briefing.Cited("Shelling <b>& more</b>", "ucdp, B1, 1 May 2019", "Saraqib", null));
        assertThat(terms.get(1).reports().get(1).url()).isEqualTo("https://example.org/1");
        assertThat(terms.get(1).more()).isEqualTo("and 4 more events");
    }
}
