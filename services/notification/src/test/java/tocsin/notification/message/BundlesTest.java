package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Alerts;
import tocsin.notification.bundle.BundleKey;
import tocsin.notification.message.BundleBriefing.ChangedProblem;
import tocsin.notification.message.Content.OfAlert;
import tocsin.notification.message.Content.OfBundle;
import tocsin.notification.routing.Disclosure;
import tocsin.notification.subscription.Format;
import tocsin.notification.subscription.Language;

class BundlesTest {
    private static final UUID ID = new UUID(1, 2);
    private static final UUID DESK = new UUID(3, 4);
    private static final ConsoleLinks LINKS = new ConsoleLinks(URI.create("https://tocsin.example"));
    private static final Alert FIRST = of("libya", 4, WarningLevel.NORMAL, WarningLevel.WATCH);
    private static final Alert SECOND = of("idlib", 7, WarningLevel.NORMAL, WarningLevel.WARNING);
    private static final Alert THIRD = of("libya", 5, WarningLevel.WATCH, WarningLevel.NORMAL);

    @Test
    void aDigestSaysHowMuchChangedAndHowHighItStandsNow() {
        BundleBriefing briefing = english(digest());

        assertThat(briefing.subject()).isEqualTo("[2 problems changed, highest level WARNING] Tocsin: daily digest");
        assertThat(briefing.reason()).startsWith("Alerts from 1 May 2019, 00:00 UTC to 1 May 2019, 00:00 UTC.");
        assertThat(briefing.problems()).extracting(ChangedProblem::level).containsExactly("WARNING", "NORMAL");
        assertThat(briefing.links().problem()).isEqualTo("https://tocsin.example/alerts?board=live");
    }

    @Test
    void aProblemStandsWhereItsNewestAlertPutItWithTheWayThere() {
        ChangedProblem libya = english(digest()).problems().getLast();

        assertThat(libya.headline()).isEqualTo("Cleared to NORMAL from WATCH");
        assertThat(libya.before()).containsExactly("Before: NORMAL \u2192 WATCH on 1 May 2019, 00:00 UTC");
        assertThat(libya.link()).isEqualTo("https://tocsin.example/problems/libya?board=live");
    }

    @Test
    void whatWasNeverToldByItselfIsPartOfTheWay() {
        OfAlert newest = new OfAlert(
                THIRD,
                null,
                List.of(new Content.Untold(
                        FIRST.id(),
                        4,
                        AlertKind.RAISE,
                        WarningLevel.NORMAL,
                        WarningLevel.WATCH,
                        Alerts.AT,
                        "held back")),
                Disclosure.EVIDENCE);

        BundleBriefing briefing = english(new OfBundle(ID, daily(), List.of(newest)));

        assertThat(briefing.subject()).isEqualTo("[1 problem changed, highest level NORMAL] Tocsin: daily digest");
        assertThat(briefing.problems().getFirst().before()).hasSize(1);
    }

    @Test
    void aBurstSaysFromWhereAndWhyItCameTogether() {
        BundleBriefing briefing = english(
                new OfBundle(ID, new BundleKey("burst", "live", List.of("libya", "nw-syria")), digest().members()));

        assertThat(briefing.title()).isEqualTo("Tocsin: a burst of alerts in libya, nw-syria");
        assertThat(briefing.reason()).contains("within minutes, all from libya, nw-syria");
    }

    @ParameterizedTest
    @CsvSource({
        "TURKISH, g\u00fcnl\u00fck",
        "RUSSIAN, \u0441\u0432\u043e\u0434\u043a\u0430",
        "ARABIC, \u0627\u0644\u0645\u0644\u062e\u0635"
    })
    void aDigestSpeaksItsReadersLanguage(Language language, String word) {
        Words words = Words.of(language, ZoneId.of("Europe/Istanbul"));
        MailLinks links = new MailLinks("p", "s", null, null);

        BundleBriefing briefing = BundleBriefings.of(digest(), "because", words, links, LINKS);

        assertThat(briefing.subject()).contains(word);
        assertThat(briefing.reason()).contains("UTC+03:00");
    }

    @Test
    void anExerciseSaysSoFirst() {
        Alert drill = Alerts.of("drill-1", "p", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
        OfBundle told =
                new OfBundle(ID, new BundleKey("daily", "drill-1", List.of()), List.of(new OfAlert(drill, null)));

        assertThat(english(told).subject()).startsWith("[EXERCISE] [1 problem");
    }

    @Test
    void aReceiverOfEventsGetsEachAlertAsItWouldHaveComeByItself() {
        CloudEvent event = CloudEvents.of(digest(), "because", LINKS);

        assertThat(event.id()).isEqualTo(ID.toString());
        assertThat(event.type()).isEqualTo("tocsin.alerts");
        assertThat(event.source()).isEqualTo("/boards/live");
        assertThat(event.data()).isInstanceOfSatisfying(BundleBody.class, body -> {
            assertThat(body.level()).isEqualTo(WarningLevel.WARNING);
            assertThat(body.alerts()).extracting(AlertData::id).containsExactly(FIRST.id(), SECOND.id(), THIRD.id());
        });
    }

    @ParameterizedTest
    @CsvSource({"slack", "teams"})
    void aRoomIsToldOfEveryProblemOnce(String format) {
        Format form = format.equals("slack") ? new Format.Slack() : new Format.Teams();

        String body = written(form);

        assertThat(body)
                .contains("[2 problems changed, highest level WARNING]", "Title of idlib: WARNING, up from NORMAL")
                .containsOnlyOnce("Title of libya: Cleared to NORMAL");
    }

    @Test
    void whatWasGatheredBeforeItsReceiverWentByIncidentIsOneIncident() {
        assertThat(written(new Format.PagerDuty("0123456789abcdef0123456789abcdef")))
                .contains("\"event_action\":\"trigger\"", "\"severity\":\"error\"", ID.toString());
    }

    @Test
    void digestsOfOneKindAreOneConversation() {
        var headers = EmailHeaders.of(digest(), ID, DESK, LINKS);
        var next = EmailHeaders.of(digest(), new UUID(9, 9), DESK, LINKS);

        assertThat(headers.get("Message-ID")).isEqualTo("<" + ID + "@tocsin>");
        assertThat(headers.get("In-Reply-To"))
                .startsWith("<bundle-")
                .isEqualTo(headers.get("References"))
                .isEqualTo(next.get("References"));
        assertThat(headers)
                .containsEntry("X-Tocsin-Kind", "DAILY")
                .containsEntry("X-Tocsin-Level", "WARNING")
                .doesNotContainKey("X-Priority");
    }

    private static String written(Format format) {
        Bodies.Body body = Bodies.of(format, digest(), "because", WarningLevel.WATCH, LINKS);
        return new String(Wire.encode(body.json()), StandardCharsets.UTF_8);
    }

    private static BundleBriefing english(OfBundle told) {
        return BundleBriefings.inEnglish(told, "because", LINKS);
    }

    private static BundleKey daily() {
        return new BundleKey("daily", "live", List.of());
    }

    private static OfBundle digest() {
        return new OfBundle(
                ID, daily(), List.of(new OfAlert(FIRST, null), new OfAlert(SECOND, null), new OfAlert(THIRD, null)));
    }

    private static Alert of(String problem, long number, WarningLevel from, WarningLevel to) {
        AlertKind kind = to.compareTo(from) > 0 ? AlertKind.RAISE : AlertKind.CLEAR;
        Alert plain = Alerts.of("live", problem, number, kind, from, to);
        Assessment assessment = plain.assessment();
        return new Alert(
                plain.id(),
                "live",
                false,
                problem,
                "Title of " + problem,
                plain.theaters(),
                number,
                kind,
                from,
                to,
                plain.at(),
                plain.reason(),
                assessment);
    }

    @Test
    void whoMaySeeOnlyLittleReadsNothingOfTheEvidenceInADigestEither() {
        OfBundle thin = new OfBundle(
                ID,
                daily(),
                List.of(
                        new OfAlert(FIRST, null, List.of(), Disclosure.THIN),
                        new OfAlert(SECOND, null, List.of(), Disclosure.THIN)));

        String told = new String(Wire.encode(CloudEvents.of(thin, "because", LINKS)), StandardCharsets.UTF_8)
                + english(thin).problems();

        assertThat(told).contains("unlikely").doesNotContain(FIRST.reason(), "26 %", "0.26", "-4.5");
    }
}
