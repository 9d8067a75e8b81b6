package tocsin.gateway.edge.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.BoardForgotten;
import tocsin.contracts.warning.Contribution;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.gateway.stream.Frame;

class TranslationTest {
    private static final Instant AT = Instant.parse("2019-05-01T00:00:00Z");

    private final Translation translation = new Translation();

    @Test
    void anAssessmentIsToldWithoutItsClusters() throws Exception {
        List<Frame> frames = translation.of(assessment(AT));

        assertThat(frames).extracting(Frame::event).containsExactly("assessment", "tick");
        JsonNode told = Wire.json().readTree(frames.getFirst().data());
        assertThat(told.get("id").asText()).isEqualTo("idlib-offensive");
        assertThat(told.has("problem")).isFalse();
        assertThat(told.get("level").asText()).isEqualTo("WATCH");
        assertThat(told.get("at").asText()).isEqualTo("2019-05-01T00:00:00Z");
        assertThat(told.at("/contributions/0/kind").asText()).isEqualTo("prior");
        assertThat(told.at("/contributions/0").has("clusters")).isFalse();
    }

    @Test
    void theClockTicksOnlyWhenItMoves() {
        translation.of(assessment(AT));

        assertThat(translation.of(assessment(AT))).extracting(Frame::event).containsExactly("assessment");
        assertThat(translation.of(assessment(AT.plusSeconds(60))))
                .contains(new Frame("tick", "{\"board\":\"live\",\"clock\":\"2019-05-01T00:01:00Z\"}"));
    }

    @Test
    void anAlertIsToldWithoutItsAssessment() throws Exception {
        Alert alert = new Alert(
                new UUID(1, 2),
                "live",
                false,
                "idlib-offensive",
                "Offensive",
                List.of("nw-syria"),
                1,
                AlertKind.RAISE,
                WarningLevel.NORMAL,
                WarningLevel.WATCH,
                AT,
                "41 against 12 expected",
                assessment(AT));

        List<Frame> frames = translation.of(alert);

        assertThat(frames).extracting(Frame::event).containsExactly("alert");
        JsonNode told = Wire.json().readTree(frames.getFirst().data());
        assertThat(told.get("kind").asText()).isEqualTo("raise");
        assertThat(told.has("assessment")).isFalse();
    }

    @Test
    void theEndOfABoardIsAReset() {
        assertThat(translation.of(new BoardForgotten("01J")))
                .containsExactly(new Frame("reset", "{\"reason\":\"the board was deleted\"}"));
    }

    private static Assessment assessment(Instant at) {
        return new Assessment(
                "live",
                "idlib-offensive",
                "Offensive",
                List.of("nw-syria"),
                1,
                at,
                WarningLevel.WATCH,
                at,
                0.2,
                "unlikely",
                false,
                -6,
                null,
                null,
                null,
                List.of(new Contribution(
                        Contribution.Kind.PRIOR,
                        null,
                        "Prior",
                        -12,
                        null,
                        "what is known without evidence",
                        List.of(),
                        0)),
                new Assessment.Calibration("uncalibrated", 0.2, null));
    }
}
