package tocsin.scoring.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.catalogue.CalibrationCurve;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.scoring.catalogue.CatalogueFault;
import tocsin.scoring.catalogue.ContentHash;
import tocsin.scoring.catalogue.UnsoundCatalogueException;

class CalibrationFileTest {

    /** All digits but for one letter: it would read as a number if it were not in quotes. */
    private static final String HASH = "1".repeat(60) + "e111";

    private static final String ISOTONIC = """
            outcomes: 23
            problems: 6
            fit:
              method: isotonic
              knots:
                - {decibans: -20, probability: 0.01}
                - {decibans: -5, probability: 0.3}
              days: 900
              from: 2015-01-01
              to: 2020-12-31
              contentHash: "%1$s"
              leftOut: {logLossBefore: 0.4, logLossAfter: 0.3, brierBefore: 0.1, brierAfter: 0.09}
              fingerprints: {unrest: "%1$s"}
            """.formatted(HASH);

    private static final String PLATT =
            ISOTONIC.replaceAll("(?s)isotonic.*0.3}\n", "platt\n  slope: 0.6\n  shiftDecibans: -3\n");

    @TempDir
    Path directory;

    @BeforeEach
    void theSmallestCatalogue() throws IOException {
        write("theaters.yaml", "theaters: []");
        write("sources.yaml", "sources: []");
        write("grades.yaml", """
                reliability: {A: 1.0, B: 0.8, C: 0.6, D: 0.4, E: 0.1, F: 0.5}
                credibility: {1: 1.0, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.1, 6: 0.5}
                """);
        Files.createDirectories(directory.resolve("problems"));
    }

    @Test
    void aCatalogueNeedsNoCalibrationAndKeepsItsHashWithoutOne() {
        assertThat(CatalogueDirectory.read(directory).calibration()).isNull();
        // Of the five parts that a catalogue had before there were calibrations, in canonical JSON.
        assertThat(ContentHash.of(CatalogueDirectory.read(directory)))
                .isEqualTo("713bf332fcd9c73536db18cc2980ee445776f37f034d805b1372d6d8f4e3c420");
    }

    @Test
    void whatIsKnownWithoutAFitIsEnoughForAFile() throws IOException {
        write("calibration.yaml", "outcomes: 9\nproblems: 7\n");

        assertThat(CatalogueDirectory.read(directory).calibration()).isEqualTo(new CalibrationItem(20, 5, 9, 7, null));
    }

    @Test
    void aCalibrationComesBackAsItWasWrittenAndChangesTheHash() throws IOException {
        String before = ContentHash.of(CatalogueDirectory.read(directory));
        for (CalibrationCurve curve : List.of(
                new CalibrationCurve.Platt(.6123456789012345, -3.1),
                new CalibrationCurve.Isotonic(
                        List.of(new CalibrationCurve.Knot(-20.25, 1e-7), new CalibrationCurve.Knot(3, 1 / 3.0))))) {
            CalibrationItem item = new CalibrationItem(
                    12,
                    4,
                    23,
                    6,
                    new CalibrationFit(
                            curve,
                            900,
                            LocalDate.parse("2015-01-01"),
                            LocalDate.parse("2020-12-31"),
                            HASH,
                            4,
                            new CalibrationFit.LeftOut(.4, .3, .1, .09),
                            Map.of("unrest", HASH, "idlib-offensive", HASH)));

            CalibrationFile.write(directory, item);

            assertThat(CatalogueDirectory.read(directory).calibration()).isEqualTo(item);
            assertThat(ContentHash.of(CatalogueDirectory.read(directory))).isNotEqualTo(before);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what is written    | what then stands there                | field
            outcomes: 23         | outcomes: many                        | outcomes
            outcomes: 23         | outcomes: -1                          | outcomes
            outcomes: 23         | outcomes: 5                           | problems
            problems: 6          | 'problems: 6\nminimum: {outcomes: 0}' | minimum.outcomes
            problems: 6          | 'problems: 6\nminimum: {problems: 1}' | minimum.problems
            problems: 6          | 'problems: 6\nmaximum: 3'             | maximum
            isotonic             | guess                                 | fit.method
            decibans: -5         | decibans: -20                         | fit.knots.1.decibans
            probability: 0.3     | probability: 0.01                     | fit.knots.1.probability
            probability: 0.3     | probability: 1                        | fit.knots.1.probability
            probability: 0.3     | probability: likely                   | fit.knots.probability
            days: 900            | days: 0                               | fit.days
            to: 2020-12-31       | to: 2014-12-31                        | fit.to
            to: 2020-12-31       | to: tomorrow                          | fit.to
            brierAfter: 0.09     | brierAfter: 1.5                       | fit.leftOut.brierAfter
            {unrest: "           | {unrest: "x                           | fit.fingerprints.unrest
            contentHash: "       | contentHash: "x                       | fit.contentHash
            """)
    void whatBreaksARuleIsNamed(String written, String stands, String field) throws IOException {
        assertFault(ISOTONIC, written, stands.replace("\\n", "\n"), field);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            slope: 0.6           | slope: 0                              | fit.slope
            slope: 0.6           | slope: -0.5                           | fit.slope
            slope: 0.6           | slope: steep                          | fit.slope
            shiftDecibans: -3    | shiftDecibans: '1e999'                | fit.shiftDecibans
            shiftDecibans: -3    | shift: -3                             | fit.shiftDecibans
            """)
    void aLineRisesOrIsNone(String written, String stands, String field) throws IOException {
        assertFault(PLATT, written, stands, field);
    }

    private void assertFault(String file, String written, String stands, String field) throws IOException {
        assertThat(file).contains(written);
        write("calibration.yaml", file.replace(written, stands));

        UnsoundCatalogueException unsound =
                catchThrowableOfType(UnsoundCatalogueException.class, () -> CatalogueDirectory.read(directory));

        assertThat(unsound).isNotNull();
        assertThat(unsound.faults())
                .anySatisfy(fault -> assertThat(fault)
                        .extracting(CatalogueFault::file, CatalogueFault::item, CatalogueFault::field)
                        .containsExactly("calibration.yaml", "calibration", field));
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
