package tocsin.backtest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.catalogue.yaml.CatalogueDirectory;

class BacktestTest {
    private static final String CATALOGUE = "src/test/resources/catalogue";
    private static final LocalDate FIRST = LocalDate.parse("2020-01-01");

    @TempDir
    Path folder;

    private final PrintStream out = System.out;
    private final PrintStream errors = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream complained = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(out);
        System.setErr(errors);
    }

    @Test
    void theJsonHasEveryProblemAndTheTotalBesideAnotherCatalogue() throws IOException {
        int exit = run("problem,onset,kind\nidlib-offensive,2020-03-10,onset\n", "--json", "--against", CATALOGUE);

        assertThat(exit).isZero();
        JsonNode json = Wire.json().readTree(printed.toByteArray());
        assertThat(json.path("total").path("misses").asInt()).isEqualTo(1);
        assertThat(json.path("total").fieldNames())
                .toIterable()
                .contains(
                        "hits",
                        "misses",
                        "falseAlarmsPerProblemYear",
                        "medianLeadDays",
                        "brier",
                        "brierClimatology",
                        "auroc",
                        "timeInAlarm",
                        "shiftedP");
        assertThat(json.path("total").path("medianLeadDays").isNull()).isTrue();
        assertThat(json.path("problems").get(0).path("problem").asText()).isEqualTo("idlib-offensive");
        assertThat(json.path("reports").path("accepted").asInt()).isEqualTo(100);
        assertThat(json.path("against").path("total")).isEqualTo(json.path("total"));
    }

    @Test
    void aPictureIsDrawnOfEachJudgedProblem() throws IOException {
        int exit = run(
                "problem,onset,kind\nidlib-offensive,2020-03-10,onset\n",
                "--picture",
                folder.resolve("pictures").toString());

        assertThat(exit).isZero();
        assertThat(Files.readString(folder.resolve("pictures/idlib-offensive.svg")))
                .contains("<svg");
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("idlib-offensive")
                .contains("shifted p");
    }

    @Test
    void faultsOfTheOnsetsAreToldAndNothingIsRun() throws IOException {
        int exit = run("problem,onset,kind\nidlib-offensive,yesterday,onset\n");

        assertThat(exit).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("line 2, onset: expected a day such as 2020-10-26, found 'yesterday'");
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void withTooFewOutcomesNothingIsCalibratedAndNothingIsWritten() throws IOException {
        Path catalogue = MadeCalibrationCase.catalogue(folder, 20);

        int printedOnly = MadeCalibrationCase.run(folder, catalogue, "--calibrate", "platt");
        assertThat(printedOnly).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("Not calibrated: 12 of 20 outcomes.");

        int exit = MadeCalibrationCase.run(folder, catalogue, "--calibrate", "platt", "--write");
        assertThat(exit).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8))
                .contains("No calibration is written: there are 12 of 20 outcomes.");
        assertThat(CatalogueDirectory.read(catalogue).calibration()).isEqualTo(new CalibrationItem(20, 2, 0, 0, null));
    }

    @Test
    void aCalibrationThatTellsProblemsLeftOutBetterIsWrittenAndHolds() throws IOException {
        Path catalogue = MadeCalibrationCase.catalogue(folder, 12);

        int exit = MadeCalibrationCase.run(folder, catalogue, "--calibrate", "platt", "--write");

        assertThat(exit).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("Calibrated by platt on 12 outcomes")
                .contains("calibrated, left out of the fit")
                .contains("Problems left out of the fit are told better by it.");
        ActiveCatalogue written =
                ActiveCatalogue.of(CatalogueDirectory.read(catalogue).version(7, "a", "r", Instant.EPOCH));
        assertThat(written.calibration("unrest").text()).isEqualTo("calibrated on 12 outcomes");
        assertThat(written.calibration("riots").text()).isEqualTo("calibrated on 12 outcomes");
        // In calm times both say 9 % where an onset follows on a third of the days.
        assertThat(written.calibration("unrest").probability(-10)).isBetween(.2, .4);
    }

    @Test
    void theJsonHasEveryMethodAskedForWithItsTrials() throws IOException {
        Path catalogue = MadeCalibrationCase.catalogue(folder, 12);

        int exit =
                MadeCalibrationCase.run(folder, catalogue, "--calibrate", "platt", "--calibrate", "isotonic", "--json");

        assertThat(exit).isZero();
        JsonNode calibration = Wire.json().readTree(printed.toByteArray()).path("calibration");
        assertThat(calibration.path("outcomes").asInt()).isEqualTo(12);
        assertThat(calibration.path("missing").isNull()).isTrue();
        assertThat(calibration.path("fits").findValuesAsText("better")).containsExactly("true", "true");
        assertThat(calibration
                        .path("fits")
                        .path(1)
                        .path("fit")
                        .path("curve")
                        .path("method")
                        .asText())
                .isEqualTo("isotonic");
        assertThat(calibration.path("fits").path(0).path("trials")).hasSize(2);
        assertThat(calibration.path("fits").path(0).path("after").path("reliability"))
                .hasSize(10);
    }

    @Test
    void whatCannotBeWrittenTogetherIsRefused() throws IOException {
        String onsets = "problem,onset,kind\nidlib-offensive,2020-03-10,onset\n";

        assertThat(run(onsets, "--calibrate", "platt", "--calibrate", "isotonic", "--write"))
                .isEqualTo(1);
        assertThat(run(onsets, "--fit", "--calibrate", "platt", "--write")).isEqualTo(1);
        assertThat(run(onsets, "--calibrate", "guess")).isEqualTo(1);
        assertThat(complained.toString(StandardCharsets.UTF_8)).contains("needs platt or isotonic, not 'guess'");
    }

    private int run(String onsets, String... options) throws IOException {
        Path archive = Files.writeString(
                folder.resolve("reports.ndjson"),
                FIRST.datesUntil(FIRST.plusDays(100))
                        .map(day ->
                                "{\"source\":\"ucdp\",\"externalId\":\"%s\",\"publishedAt\":\"%sT00:00:00Z\",\"title\":\"x\"}"
                                        .formatted(day, day))
                        .collect(Collectors.joining("\n")));
        Path table = Files.writeString(folder.resolve("onsets.csv"), onsets);
        List<String> arguments = new ArrayList<>(
                List.of("--catalogue", CATALOGUE, "--archive", archive.toString(), "--onsets", table.toString()));
        arguments.addAll(List.of(options));
        return Backtest.run(arguments);
    }
}
