package tocsin.scoring.edge.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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
    }
}
