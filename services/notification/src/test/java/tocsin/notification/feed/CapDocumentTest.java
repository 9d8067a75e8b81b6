package tocsin.notification.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.contracts.warning.WarningLevel.CRITICAL;
import static tocsin.contracts.warning.WarningLevel.NORMAL;
import static tocsin.contracts.warning.WarningLevel.WARNING;
import static tocsin.contracts.warning.WarningLevel.WATCH;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.feed.EarlierAlert.Sight;
import tocsin.notification.routing.Disclosure;

class CapDocumentTest {
    private static final String EXERCISE = "01JD8W5T9N3V6Q2R4X7Z0A1B2C";
    private static final EarlierAlert FIRST = earlier(1, WATCH);
    private static final Assessment.Blind BLIND = new Assessment.Blind(Alerts.AT, "ucdp is silent since 12 March");

    @ParameterizedTest
    @MethodSource("everyKind")
    void everyKindOfAlertIsAValidMessageForEveryAudience(
            AlertKind kind, WarningLevel from, WarningLevel to, List<EarlierAlert> earlier, String msgType) {
        for (String board : List.of("live", EXERCISE)) {
            for (Disclosure sees : Disclosure.values()) {
                for (String restriction : new String[] {null, "Partners"}) {
                    Publication publication = Feeds.of(sees, WATCH, restriction);
                    Alert alert = Alerts.of(board, Alerts.PROBLEM, 3, kind, from, to);

                    Document message = Xml.cap(CapDocument.of(publication, Feeds.told(alert), earlier));

                    assertThat(Xml.text(message, "msgType")).isEqualTo(msgType);
                    assertThat(Xml.text(message, "status")).isEqualTo(board.equals("live") ? "Actual" : "Exercise");
                    assertThat(Xml.text(message, "scope")).isEqualTo(restriction == null ? "Public" : "Restricted");
                    assertThat(Xml.texts(message, "references")).hasSize(earlier.isEmpty() ? 0 : 1);
                    assertThat(Xml.texts(message, "note")).hasSize(msgType.equals("Cancel") ? 1 : 0);
                }
            }
        }
    }

    static Stream<Arguments> everyKind() {
        return Stream.of(
                Arguments.of(AlertKind.RAISE, NORMAL, WATCH, List.of(), "Alert"),
                Arguments.of(AlertKind.RAISE, NORMAL, CRITICAL, List.of(), "Alert"),
                Arguments.of(AlertKind.RAISE, WATCH, WARNING, List.of(FIRST), "Update"),
                Arguments.of(AlertKind.UPDATE, WARNING, WATCH, List.of(FIRST), "Update"),
                Arguments.of(AlertKind.CANCEL, WARNING, WATCH, List.of(FIRST), "Update"),
                Arguments.of(AlertKind.CLEAR, WATCH, NORMAL, List.of(FIRST), "Cancel"),
                Arguments.of(AlertKind.CANCEL, WATCH, NORMAL, List.of(FIRST), "Cancel"),
                // What it takes the place of is older than what is kept.
                Arguments.of(AlertKind.CLEAR, WATCH, NORMAL, List.of(), "Alert"));
    }

    @Test
    void aMessageSaysWhoWhenAndWhere() {
        Document message = Xml.cap(CapDocument.of(
                Feeds.of(Disclosure.THIN, WATCH),
                Feeds.told(Alerts.of("live", Alerts.PROBLEM, 2, AlertKind.RAISE, WATCH, WARNING)),
                List.of(FIRST)));

        assertThat(Xml.text(message, "sender")).isEqualTo("feed-11111111-2222-4333-8444-555555555555@tocsin.example");
        assertThat(Xml.text(message, "sent")).isEqualTo("2019-05-01T00:00:00-00:00");
        assertThat(Xml.text(message, "references"))
                .isEqualTo("feed-%s@tocsin.example,%s,2019-04-01T00:00:00-00:00".formatted(Feeds.ID, FIRST.id()));
        assertThat(Xml.text(message, "incidents")).isEqualTo("idlib-offensive");
        assertThat(Xml.text(message, "info/event")).isEqualTo("Pro-regime ground offensive in Idlib");
        assertThat(Xml.text(message, "info/headline"))
                .isEqualTo("WARNING, up from WATCH: Pro-regime ground offensive in Idlib");
        assertThat(Xml.text(message, "info/severity")).isEqualTo("Severe");
        assertThat(Xml.text(message, "info/urgency")).isEqualTo("Future");
        assertThat(Xml.text(message, "info/certainty")).isEqualTo("Possible");
        assertThat(Xml.text(message, "info/responseType")).isEqualTo("Monitor");
        assertThat(Xml.text(message, "info/web"))
                .isEqualTo("https://tocsin.example/problems/idlib-offensive?board=live");
        assertThat(Xml.text(message, "info/area/areaDesc")).isEqualTo("North-west Syria");
        assertThat(Xml.text(message, "info/area/polygon")).isEqualTo("35.2,36.0 36.5,36.0 36.5,37.25 35.2,36.0");
        assertThat(Xml.text(message, "info/area/geocode/value")).isEqualTo("nw-syria");
    }

    @Test
    void aThinAudienceReadsNothingOfTheEvidence() {
        ToldAlert told = Feeds.told(Alerts.raise());

        String thin = CapDocument.of(Feeds.of(Disclosure.THIN, WATCH), told, List.of());
        String evidence = CapDocument.of(Feeds.of(Disclosure.EVIDENCE, WATCH), told, List.of());

        assertThat(evidence).contains("23 against 6.1 expected", "26 %", "Surge of fighting", "Shelling", "Log-odds");
        assertThat(thin)
                .contains("unlikely", "North-west Syria", "1 May 2019, 00:00 UTC")
                .doesNotContain("23 against", "26 %", "0.26", "Surge", "Shelling", "ucdp", "dB", "outcomes", "9 May");
    }

    @Test
    void aMessageRefersToWhatStandsAndNotToWhatWasOver() {
        List<EarlierAlert> earlier =
                List.of(earlier(4, WARNING), earlier(3, WATCH), earlier(2, NORMAL), earlier(1, WATCH));
        Alert fifth = Alerts.of("live", Alerts.PROBLEM, 5, AlertKind.UPDATE, WARNING, WATCH);

        Document message = Xml.cap(CapDocument.of(Feeds.of(Disclosure.THIN, WATCH), Feeds.told(fifth), earlier));

        assertThat(Xml.text(message, "references").split(" ", -1))
                .extracting(reference -> reference.split(",", -1)[1])
                .containsExactly(
                        earlier.get(1).id().toString(), earlier.get(0).id().toString());
    }

    @Test
    void anAlertThatFallsBelowWhatItsFeedTellsIsOver() {
        Alert fall = Alerts.of("live", Alerts.PROBLEM, 3, AlertKind.UPDATE, WARNING, WATCH);

        Document message = Xml.cap(
                CapDocument.of(Feeds.of(Disclosure.THIN, WARNING), Feeds.told(fall), List.of(earlier(2, WARNING))));

        assertThat(Xml.text(message, "msgType")).isEqualTo("Cancel");
        assertThat(Xml.text(message, "note"))
                .isEqualTo("The level fell below WARNING, the least of which this feed tells.");
        assertThat(Xml.text(message, "info/urgency")).isEqualTo("Past");
        assertThat(Xml.text(message, "info/responseType")).isEqualTo("None");
    }

    @Test
    void whatIsOverByItselfIsAllClearAndWhatIsWithdrawnIsNot() {
        Document clear = Xml.cap(CapDocument.of(
                Feeds.of(Disclosure.THIN, WATCH),
                Feeds.told(Alerts.of("live", Alerts.PROBLEM, 2, AlertKind.CLEAR, WATCH, NORMAL)),
                List.of(FIRST)));
        Document withdrawn = Xml.cap(CapDocument.of(
                Feeds.of(Disclosure.THIN, WATCH),
                Feeds.told(Alerts.of("live", Alerts.PROBLEM, 2, AlertKind.CANCEL, WATCH, NORMAL)),
                List.of(FIRST)));

        assertThat(Xml.text(clear, "info/responseType")).isEqualTo("AllClear");
        assertThat(Xml.text(clear, "note")).isEqualTo("The level is NORMAL again.");
        assertThat(Xml.text(withdrawn, "info/responseType")).isEqualTo("None");
        assertThat(Xml.text(withdrawn, "note")).startsWith("Withdrawn: ");
    }

    @Test
    void blindnessStandsUntilItEnds() {
        Publication all = Feeds.of(Disclosure.THIN, NORMAL);
        Alert begins = Alerts.of("live", Alerts.PROBLEM, 1, AlertKind.UPDATE, NORMAL, NORMAL, BLIND);
        Alert ends = Alerts.of("live", Alerts.PROBLEM, 2, AlertKind.UPDATE, NORMAL, NORMAL);
        EarlierAlert begun = new EarlierAlert(begins.id(), begins.at(), NORMAL, Sight.BLIND);

        Document first = Xml.cap(CapDocument.of(all, Feeds.told(begins), List.of()));
        Document second = Xml.cap(CapDocument.of(all, Feeds.told(ends), List.of(begun)));

        assertThat(Xml.text(first, "msgType")).isEqualTo("Alert");
        assertThat(Xml.text(first, "info/headline")).startsWith("BLIND at NORMAL: ");
        assertThat(CapDocument.of(all, Feeds.told(begins), List.of())).doesNotContain("ucdp");
        assertThat(Xml.text(second, "msgType")).isEqualTo("Cancel");
    }

    @ParameterizedTest
    @MethodSource("certainties")
    void certaintyIsReadOffTheProbability(Alert alert, String certainty) {
        Document message = Xml.cap(CapDocument.of(Feeds.of(Disclosure.THIN, WATCH), Feeds.told(alert), List.of()));

        assertThat(Xml.text(message, "info/certainty")).isEqualTo(certainty);
    }

    static Stream<Arguments> certainties() {
        return Stream.of(
                Arguments.of(Alerts.probable(0.049), "Unlikely"),
                Arguments.of(Alerts.probable(0.05), "Possible"),
                Arguments.of(Alerts.probable(0.5), "Possible"),
                Arguments.of(Alerts.probable(0.51), "Likely"));
    }

    @Test
    void whereTheCatalogueHasNotComeTheTheaterIsNamedByItsId() {
        ToldAlert told = new ToldAlert(Alerts.raise(), Feeds.RECEIVED, List.of(TheaterArea.unknown("nw-syria")));

        Document message = Xml.cap(CapDocument.of(Feeds.of(Disclosure.THIN, WATCH), told, List.of()));

        assertThat(Xml.text(message, "info/area/areaDesc")).isEqualTo("nw-syria");
        assertThat(Xml.texts(message, "info/area/polygon")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tocsin.notification.feed.XmlTextTest#hostile")
    void aHostileTitleGivesAValidMessage(String title) {
        ToldAlert told = Feeds.told(Feeds.titled(Alerts.raise(), title));

        for (Disclosure sees : Disclosure.values()) {
            Document message = Xml.cap(CapDocument.of(Feeds.of(sees, WATCH), told, List.of()));

            assertThat(Xml.texts(message, "info")).hasSize(1);
            assertThat(Xml.text(message, "info/event")).isEqualTo(XmlText.line(title, 160));
        }
    }

    private static EarlierAlert earlier(int number, WarningLevel to) {
        return new EarlierAlert(
                new UUID(0, number), Instant.parse("2019-04-0" + number + "T00:00:00Z"), to, Sight.CLEAR);
    }
}
