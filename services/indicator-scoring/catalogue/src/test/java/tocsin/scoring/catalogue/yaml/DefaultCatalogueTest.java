package tocsin.scoring.catalogue.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.scoring.catalogue.ActiveCatalogue;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Coupling;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.Problem;

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

    @Test
    void everyCountedSeriesRaisesItsProblemAtTheLineOfItsKind() {
        assumeTrue(Files.isRegularFile(CATALOGUE.resolve("theaters.yaml")), "no default catalogue at " + CATALOGUE);
        Catalogue catalogue =
                ActiveCatalogue.of(bundle(CatalogueDirectory.read(CATALOGUE))).model();
        int held = 0;
        for (Problem problem : catalogue.problems()) {
            double needed =
                    problem.levels().rules().raise(Level.WATCH) - problem.odds().prior();
            for (String id : problem.indicators()) {
                double atLine = atLine(catalogue.indicator(id));
                if (atLine > 0) {
                    assertThat(problem.odds().slope() * atLine)
                            .as(problem.id() + ": " + id)
                            .isCloseTo(needed, within(.15));
                    held++;
                }
            }
        }
        assertThat(held).isGreaterThan(10);
    }

    @Test
    void everyCouplingIsFullWhereTheOtherProblemIsCritical() {
        assumeTrue(Files.isRegularFile(CATALOGUE.resolve("theaters.yaml")), "no default catalogue at " + CATALOGUE);
        Catalogue catalogue =
                ActiveCatalogue.of(bundle(CatalogueDirectory.read(CATALOGUE))).model();
        for (Problem problem : catalogue.problems()) {
            for (Coupling coupling : problem.couplings()) {
                Problem other = catalogue.problem(coupling.problem());
                assertThat(coupling.saturation())
                        .as(problem.id() + " looking at " + other.id())
                        .isEqualTo(other.levels().rules().raise(Level.CRITICAL)
                                - other.odds().prior());
            }
        }
    }

    /** One for all counted series: a surge with a chance of one in a hundred, which promises 1.4 false alarms a year. */
    private static final double LINE = 2;

    /** The decibans at the line, before the slope; 0 where the indicator's kind has none. */
    private static double atLine(Indicator indicator) {
        return switch (indicator) {
            case Indicator.Score score -> score.weight() * score.activation().at(LINE);
            case Indicator.Rate rate
            when rate.feeds().equals(Set.of("ucdp")) ->
                rate.weight() * rate.activation().at(LINE);
            default -> 0;
        };
    }

    private static CatalogueBundle bundle(CatalogueContent content) {
        return content.version(1, "test", "test", Instant.EPOCH);
    }
}
