package tocsin.scoring.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.catalogue.CatalogueContent;

class DefaultCatalogueTest {

    private static final Path CATALOGUE = Path.of(System.getProperty("tocsin.root", "../../.."), "catalogue");

    @Test
    void theDefaultCatalogueIsSound() {
        assumeTrue(Files.isRegularFile(CATALOGUE.resolve("theaters.yaml")), "no default catalogue at " + CATALOGUE);

        CatalogueContent content = CatalogueDirectory.read(CATALOGUE);

        assertThat(content.problems()).isNotEmpty();
        assertThat(content.indicators())
                .anySatisfy(indicator -> assertThat(indicator.id()).isEqualTo("idlib-fighting-surge"));
        assertThat(ActiveCatalogue.of(bundle(content)).model().problems()).hasSameSizeAs(content.problems());
    }

    private static CatalogueBundle bundle(CatalogueContent content) {
        return new CatalogueBundle(
                1,
                "00",
                "test",
                "test",
                Instant.EPOCH,
                content.theaters(),
                content.sources(),
                content.grades(),
                content.indicators(),
                content.problems());
    }
}
