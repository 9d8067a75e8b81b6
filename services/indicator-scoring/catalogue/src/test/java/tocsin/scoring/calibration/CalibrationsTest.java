package tocsin.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.CalibrationCurve;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;

class CalibrationsTest {

    private static final CatalogueBundle CATALOGUE = read(MadeCatalogue.JSON);

    @Test
    void aCatalogueWithoutACalibrationIsUncalibratedAndSaysWhatItsLogOddsSay() {
        CalibrationState state = Calibrations.of(CATALOGUE).of("strike");

        assertThat(state.text()).isEqualTo("uncalibrated");
        assertThat(state.outcomes()).isNull();
        assertThat(state.probability(0)).isEqualTo(.5);
    }

    @Test
    void aFittedProblemSaysWhatItsLogOddsHaveMeant() {
        CalibrationState state =
                Calibrations.of(calibrated(23, 6, fit("strike"))).of("strike");

        assertThat(state.text()).isEqualTo("calibrated on 23 outcomes (catalogue version 3)");
        assertThat(state.outcomes()).isEqualTo(23);
        assertThat(state.probability(0)).isCloseTo(1 / 11.0, within(1e-12));
    }

    @Test
    void withTooFewOutcomesNoFitCounts() {
        assertThat(Calibrations.of(calibrated(9, 7, fit("strike"))).of("strike").text())
                .isEqualTo("uncalibrated (9 of 20 outcomes)");
        assertThat(Calibrations.of(calibrated(30, 3, fit("strike")))
                        .of("strike")
                        .text())
                .isEqualTo("uncalibrated (outcomes of 3 of 5 problems)");
        assertThat(Calibrations.of(calibrated(9, 7, null)).of("strike").text())
                .isEqualTo("uncalibrated (9 of 20 outcomes)");
    }

    @Test
    void enoughOutcomesAreNoFit() {
        assertThat(Calibrations.of(calibrated(23, 6, null)).of("strike").text())
                .isEqualTo("uncalibrated (23 outcomes, not fitted yet)");
    }

    @Test
    void aProblemOfWhichNothingWasReplayedStaysUncalibrated() {
        assertThat(Calibrations.of(calibrated(23, 6, fit("strike")))
                        .of("unrest")
                        .text())
                .isEqualTo("uncalibrated (not among the problems it was fitted on)");
    }

    @Test
    void aChangedProblemIsUncalibratedAndTheOthersStayAsTheyAre() {
        CatalogueBundle changed = with(calibrated(23, 6, fit("strike", "unrest")), "unrest", -10);

        Calibrations calibrations = Calibrations.of(changed);

        assertThat(calibrations.of("unrest").text()).isEqualTo("uncalibrated (changed since it was fitted)");
        assertThat(calibrations.of("unrest").probability(0)).isEqualTo(.5);
        assertThat(calibrations.of("strike")).isInstanceOf(CalibrationState.Calibrated.class);
    }

    @Test
    void aCurveComesBackFromTheCatalogueAsItWent() {
        CalibrationCurve curve = new CalibrationCurve.Isotonic(List.of(new CalibrationCurve.Knot(-3, .2)));

        assertThat(Calibrations.curve(Calibrations.calibration(curve))).isEqualTo(curve);
    }

    private static CatalogueBundle calibrated(int outcomes, int problems, @Nullable CalibrationFit fit) {
        ObjectNode tree = Wire.json().valueToTree(CATALOGUE);
        tree.set("calibration", Wire.json().valueToTree(new CalibrationItem(20, 5, outcomes, problems, fit)));
        return read(tree.toString());
    }

    /** Everything is ten times less likely in odds than it is said to be. */
    private static CalibrationFit fit(String... problems) {
        Fingerprints fingerprints = new Fingerprints(CATALOGUE);
        Map<String, String> marks = new TreeMap<>();
        for (String problem : problems) {
            marks.put(problem, fingerprints.of(problem));
        }
        LocalDate day = LocalDate.parse("2020-01-01");
        return new CalibrationFit(
                new CalibrationCurve.Platt(1, -10),
                900,
                day,
                day.plusYears(1),
                "00",
                3,
                new CalibrationFit.LeftOut(.4, .3, .1, .09),
                marks);
    }

    private static CatalogueBundle with(CatalogueBundle catalogue, String id, double prior) {
        ObjectNode tree = Wire.json().valueToTree(catalogue);
        tree.withArray("problems").forEach(problem -> {
            if (problem.path("id").asText().equals(id)) {
                ((ObjectNode) problem).put("priorDecibans", prior);
            }
        });
        return read(tree.toString());
    }

    private static CatalogueBundle read(String json) {
        try {
            return Wire.json().readValue(json, CatalogueBundle.class);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
