package tocsin.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Real archives lie beside the project, or where the environment says; a user's machine has none. */
final class Archives {
    private Archives() {}

    static Path syrianYear() {
        return archive("ucdp/ged_syria_2019_full_columns.csv.gz");
    }

    static Path dailyScores() {
        return archive("gdelt/dyad_daily_dev.csv.gz");
    }

    private static Path archive(String name) {
        Path file = Optional.ofNullable(System.getenv("TOCSIN_ARCHIVES"))
                .map(Path::of)
                .orElse(Checkout.file("../shared/data"))
                .resolve(name)
                .normalize();
        assumeTrue(Files.exists(file), "the archive " + file + " is not here (see TOCSIN_ARCHIVES)");
        return file;
    }
}
