package tocsin.watch.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.ReportContent;

class FingerprintsTest {
    private static final String STORY =
            "Air strikes killed at least seventy fighters of a Turkish-backed faction at a training camp in the north of"
                    + " Idlib on Monday, a monitor said, in the deadliest raid since the truce of March.";

    @Test
    void aCopyOfATextOnTheNextDayIsTheSameEvent() {
        assertThat(shared(text(STORY, "2020-10-26T08:00:00Z"), text(STORY, "2020-10-27T23:00:00Z")))
                .isTrue();
    }

    @Test
    void aCopyTwoDaysLaterIsAnotherEvent() {
        assertThat(shared(text(STORY, "2020-10-26T08:00:00Z"), text(STORY, "2020-10-28T01:00:00Z")))
                .isFalse();
    }

    @Test
    void aLightlyEditedCopyIsTheSameEvent() {
        String edited = STORY.replace("on Monday, ", "") + " (Agency)";

        assertThat(shared(text(STORY, "2020-10-26T08:00:00Z"), text(edited, "2020-10-26T12:00:00Z")))
                .isTrue();
    }

    @Test
    void anotherStoryIsAnotherEvent() {
        String other = "Two soldiers were wounded when a mine went off beside their patrol on the motorway near Ariha,"
                + " the ministry of defence in Ankara said in a statement on Monday evening.";

        assertThat(shared(text(STORY, "2020-10-26T08:00:00Z"), text(other, "2020-10-26T08:00:00Z")))
                .isFalse();
    }

    @Test
    void aCodedEventWithAnIdIsOnlyTheSameAsItself() {
        assertThat(Fingerprints.of("276102", event("2019-01-03T00:00:00Z"), null))
                .containsExactly("ucdp:276102");
    }

    @Test
    void codedEventsWithoutAnIdAreTheSameIfAllTheirCodesAre() {
        List<String> one = Fingerprints.of(null, event("2019-01-03T00:00:00Z"), null);

        assertThat(one).isEqualTo(Fingerprints.of(null, event("2019-01-03T05:00:00Z"), null));
        assertThat(one).isNotEqualTo(Fingerprints.of(null, event("2019-01-04T05:00:00Z"), null));
    }

    private static boolean shared(ReportContent one, ReportContent other) {
        return !Collections.disjoint(Fingerprints.of(null, one, null), Fingerprints.of(null, other, null));
    }

    private static ReportContent text(String title, String at) {
        return content(title, at, null);
    }

    private static ReportContent event(String at) {
        return content("", at, new CodedEvent("ucdp", "1", List.of("Government of Syria"), 3));
    }

    private static ReportContent content(String title, String at, @Nullable CodedEvent event) {
        return new ReportContent(Instant.parse(at), null, title, "", "en", null, null, null, event);
    }
}
