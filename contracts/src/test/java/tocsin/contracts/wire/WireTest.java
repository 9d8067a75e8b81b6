package tocsin.contracts.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.intake.FeedCoverage;
import tocsin.contracts.intake.Intake;
import tocsin.contracts.intake.PartitionMarker;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.Contribution;

class WireTest {
    static Stream<Object> messages() {
        return Examples.all().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageIsWrittenAsItsGoldenFileSays(Object message) throws IOException {
        JsonNode golden = golden(message);

        JsonNode written = Wire.json().readTree(Wire.encode(message));

        assertThat(written).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageComesBackAsItWent(Object message) {
        Headers headers = headersOf(message);

        Decoded<Object> decoded = Wire.decode(Object.class, headers, Wire.encode(message));

        assertThat(decoded).isEqualTo(new Decoded.Read<>(message));
    }

    @Test
    void aCitationOfAnEarlierReleaseHasNoHighlights() throws IOException {
        String earlier = """
                {"id": "r1", "source": "ucdp", "grade": "B1", "publishedAt": "2019-05-01T00:00:00Z", "title": "Shelling",
                 "url": null, "place": null}
                """;

        Contribution.ReportCitation citation = Wire.json().readValue(earlier, Contribution.ReportCitation.class);

        assertThat(citation.highlights()).isEmpty();
        assertThat(Wire.json().readTree(Wire.encode(citation)))
                .isEqualTo(Wire.json().readTree(earlier));
    }

    @Test
    void everyMessageHasAnExample() {
        assertThat(Examples.all().stream().map(Object::getClass)).containsExactlyElementsOf(MessageTypes.all());
    }

    @Test
    void aTypeOfALaterReleaseIsToldFromRubbish() {
        Headers later = new RecordHeaders().add(Wire.TYPE, "tocsin.prophecy".getBytes(StandardCharsets.UTF_8));
        Headers rubbish = new RecordHeaders().add(Wire.TYPE, "spam".getBytes(StandardCharsets.UTF_8));

        assertThat(Wire.decode(Observation.class, later, new byte[0])).isInstanceOf(Decoded.Newer.class);
        assertThat(Wire.decode(Observation.class, rubbish, new byte[0])).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void aFeedOfTheReleaseBeforeHasNoSpansOfItsSources() throws IOException {
        String before =
                "{\"from\":\"2019-04-30T12:00:00Z\",\"to\":\"2019-05-01T00:00:00Z\",\"sources\":[\"ucdp\"],\"gaps\":[]}";

        FeedCoverage coverage = Wire.json().readValue(before, FeedCoverage.class);

        assertThat(coverage.spans()).isEmpty();
        assertThat(coverage.bySource())
                .containsExactly(new FeedCoverage.Span("ucdp", coverage.from(), coverage.to(), List.of()));
    }

    @Test
    void aCatalogueAndAnAssessmentOfTheReleaseBeforeHaveNoCalibration() throws IOException {
        ObjectNode bundle = (ObjectNode) golden(example(CatalogueBundle.class));
        ObjectNode assessment = (ObjectNode) golden(example(Assessment.class));
        bundle.remove("calibration");
        assessment.remove("calibration");

        assertThat(Wire.json().treeToValue(bundle, CatalogueBundle.class).calibration())
                .isNull();
        assertThat(Wire.json().treeToValue(assessment, Assessment.class).calibration())
                .isNull();
    }

    @Test
    void aMarkerOfTheReleaseBeforeHasHeardNoSource() throws IOException {
        String before = "{\"partition\":3,\"writtenAt\":\"2019-05-01T00:00:00Z\"}";

        PartitionMarker marker = Wire.json().readValue(before, PartitionMarker.class);

        assertThat(marker.heard()).isEmpty();
        assertThat(new String(Wire.encode(marker), StandardCharsets.UTF_8)).isEqualTo(before);
    }

    @Test
    void aSourceThatIsNotFetchedIsWrittenAsTheReleaseBeforeWroteIt() throws IOException {
        String before = "{\"id\":\"ap\",\"name\":\"AP\",\"origin\":\"ap\",\"reliability\":\"B\",\"credibility\":2,"
                + "\"allowanceHours\":null}";

        SourceItem source = Wire.json().readValue(before, SourceItem.class);

        assertThat(source.fetch()).isNull();
        assertThat(new String(Wire.encode(source), StandardCharsets.UTF_8)).isEqualTo(before);
    }

    @Test
    void aMessageOnTheWrongTopicIsUnreadable() {
        Dropped dropped = new Dropped("b");

        Decoded<Intake> decoded = Wire.decode(Intake.class, headersOf(dropped), Wire.encode(dropped));

        assertThat(decoded).isInstanceOf(Decoded.Unreadable.class);
    }

    @Test
    void aBrokenPayloadIsUnreadableAndSaysWhere() {
        Headers headers = headersOf(new Dropped("b"));

        Decoded<Observation> decoded =
                Wire.decode(Observation.class, headers, "{\"board\":".getBytes(StandardCharsets.UTF_8));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.Unreadable.class,
                        unreadable -> assertThat(unreadable.reason()).startsWith("tocsin.dropped:"));
    }

    private static Object example(Class<?> type) {
        return Examples.all().stream().filter(type::isInstance).findFirst().orElseThrow();
    }

    private static Headers headersOf(Object message) {
        Headers headers = new RecordHeaders();
        Wire.headers(message, "1", "/test", Instant.EPOCH, "c1").forEach(headers::add);
        return headers;
    }

    private static JsonNode golden(Object message) throws IOException {
        String name = "/golden/" + MessageTypes.nameOf(message.getClass()) + ".json";
        try (InputStream golden = WireTest.class.getResourceAsStream(name)) {
            assertThat(golden).as(name).isNotNull();
            return Wire.json().readTree(golden);
        }
    }
}
