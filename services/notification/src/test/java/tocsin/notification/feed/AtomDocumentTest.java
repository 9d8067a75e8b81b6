package tocsin.notification.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static tocsin.contracts.warning.WarningLevel.WATCH;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.routing.Disclosure;

class AtomDocumentTest {
    private static final String EXERCISE = "01JD8W5T9N3V6Q2R4X7Z0A1B2C";

    @Test
    void anotherReaderFindsEachAlertWithItsLinks() throws FeedException, IOException {
        ToldAlert told = Feeds.told(Alerts.raise());

        SyndFeed feed = read(AtomDocument.of(Feeds.of(Disclosure.THIN, WATCH), List.of(told)));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo("urn:uuid:" + Feeds.ID);
        assertThat(feed.getTitle()).isEqualTo("Public warnings");
        assertThat(feed.getLinks())
                .extracting(SyndLink::getRel, SyndLink::getHref)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "self", "https://tocsin.example/api/feeds/%s/alerts.atom".formatted(Feeds.ID)));
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("WATCH, up from NORMAL: Pro-regime ground offensive in Idlib");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(Alerts.AT));
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(Feeds.RECEIVED));
        assertThat(entry.getLinks())
                .extracting(SyndLink::getType, SyndLink::getHref)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                "text/html", "https://tocsin.example/problems/idlib-offensive?board=live"),
                        org.assertj.core.groups.Tuple.tuple(
                                "application/cap+xml",
                                "https://tocsin.example/api/feeds/%s/alerts/%s.cap"
                                        .formatted(Feeds.ID, told.alert().id())));
        assertThat(entry.getCategories())
                .extracting(SyndCategory::getTaxonomyUri, SyndCategory::getName)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("urn:tocsin:level", "WATCH"),
                        org.assertj.core.groups.Tuple.tuple("urn:tocsin:problem", "idlib-offensive"),
                        org.assertj.core.groups.Tuple.tuple("urn:tocsin:theater", "nw-syria"));
        assertThat(entry.getContents().getFirst().getType()).isEqualTo("xhtml");
        assertThat(entry.getContents().getFirst().getValue()).contains("Probability: unlikely", "North-west Syria");
    }

    @Test
    void aFeedWithoutAlertsSaysWhenItBegan() throws FeedException, IOException {
        SyndFeed feed = read(AtomDocument.of(Feeds.of(Disclosure.THIN, WATCH), List.of()));

        assertThat(feed.getEntries()).isEmpty();
        assertThat(feed.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2026-11-01T00:00:00Z")));
    }

    @Test
    void anExerciseIsMarkedInTitleAndCategory() throws FeedException, IOException {
        var drill = Alerts.of(EXERCISE, "p", 1, AlertKind.RAISE, WarningLevel.NORMAL, WATCH);

        SyndFeed feed = read(AtomDocument.of(Feeds.of(Disclosure.THIN, WATCH), List.of(Feeds.told(drill))));

        assertThat(feed.getEntries().getFirst().getTitle()).startsWith("[EXERCISE] ");
        assertThat(feed.getEntries().getFirst().getCategories())
                .extracting(SyndCategory::getName)
                .contains("exercise");
    }

    @Test
    void aThinAudienceReadsNothingOfTheEvidence() {
        String feed = AtomDocument.of(Feeds.of(Disclosure.THIN, WATCH), List.of(Feeds.told(Alerts.raise())));

        assertThat(feed).doesNotContain("23 against", "26 %", "Surge", "Shelling", "ucdp", "dB", "outcomes", "9 May");
    }

    @Test
    void theSameAlertsGiveTheSameText() {
        Publication publication = Feeds.of(Disclosure.EVIDENCE, WATCH);
        List<ToldAlert> alerts = List.of(Feeds.told(Alerts.raise()));

        assertThat(AtomDocument.of(publication, alerts)).isEqualTo(AtomDocument.of(publication, alerts));
    }

    @ParameterizedTest
    @MethodSource("tocsin.notification.feed.XmlTextTest#hostile")
    void aHostileTitleIsReadBackAsText(String title) throws FeedException, IOException {
        ToldAlert told = Feeds.told(Feeds.titled(Alerts.raise(), title));

        SyndFeed feed = read(AtomDocument.of(Feeds.of(Disclosure.EVIDENCE, WATCH), List.of(told)));

        assertThat(feed.getEntries()).hasSize(1);
        assertThat(feed.getEntries().getFirst().getTitle())
                .isEqualTo(XmlText.line("WATCH, up from NORMAL: " + onOneLine(title), 300));
    }

    /** Controls, halves of pairs, space of any kind and what turns the direction of a line are a space each time. */
    private static String onOneLine(String title) {
        return title.replaceAll("[\\p{Cc}\\p{Z}\\p{Cs}\u061C\u202A-\u202E\u2066-\u2069\uFEFF]+", " ")
                .strip();
    }

    private static SyndFeed read(String document) throws FeedException, IOException {
        Xml.parse(document);
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document.getBytes(UTF_8))));
    }
}
