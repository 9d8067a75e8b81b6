package tocsin.backtest.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.backtest.application.BacktestResult;
import tocsin.backtest.application.RunBacktest;
import tocsin.backtest.onset.OnsetReading;
import tocsin.backtest.onset.UnsoundOnsets;
import tocsin.scoring.catalogue.yaml.CatalogueDirectory;
import tocsin.watch.archive.Archive;
import tocsin.watch.archive.UnknownFormat;
import tocsin.watch.place.GazetteerReading;

/** The year 2019 in Syria as UCDP coded it: the same figures as its replay gave with the catalogue as it was then. */
class SyrianYearTest {
    private static final Path ROOT = Path.of(System.getProperty("tocsin.root", "../../.."));

    @Test
    void theTransitionsAreThoseOfTheReplay() throws IOException, UnknownFormat, UnsoundOnsets {
        Path year = archive("ucdp/ged_syria_2019_full_columns.csv.gz");
        RunBacktest backtest = new RunBacktest(
                Archive.read(List.of(year)),
                OnsetReading.read(
                        new StringReader("problem,onset,horizon_days,kind\nidlib-offensive,2019-04-30,60,onset\n")),
                null,
                null,
                GazetteerReading.shipped(),
                (catalogue, done, of) -> {});

        BacktestResult result =
                backtest.measure("catalogue", CatalogueDirectory.read(Path.of("src/test/resources/catalogue")));

        assertThat(result.reports().accepted()).isEqualTo(2_044);
        assertThat(result.reports().rejected()).isZero();
        assertThat(result.alerts().stream().filter(alert -> alert.problem().equals("idlib-offensive")))
                .extracting(Alert::kind, Alert::at)
                .containsExactly(
                        tuple("raise", Instant.parse("2019-02-26T00:00:00Z")),
                        tuple("clear", Instant.parse("2019-03-04T20:10:49Z")),
                        tuple("raise", Instant.parse("2019-05-08T00:00:00Z")),
                        tuple("clear", Instant.parse("2019-05-17T01:37:38Z")));
    }

    /** Real archives lie beside the project, or where the environment says; a user's machine has none. */
    private static Path archive(String name) {
        Path file = Optional.ofNullable(System.getenv("TOCSIN_ARCHIVES"))
                .map(Path::of)
                .orElse(ROOT.resolve("../shared/data"))
                .resolve(name);
        assumeTrue(Files.exists(file), "the archive " + file.normalize() + " is not here (see TOCSIN_ARCHIVES)");
        return file;
    }
}
