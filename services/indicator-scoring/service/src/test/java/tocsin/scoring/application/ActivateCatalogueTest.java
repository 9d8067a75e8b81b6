package tocsin.scoring.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.observation.Activated;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.yaml.CatalogueDirectory;

class ActivateCatalogueTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final CatalogueContent CONTENT = CatalogueDirectory.read(Path.of("src/test/resources/catalogue"));

    private final List<CatalogueBundle> stored = new ArrayList<>();
    private final List<Publication> told = new ArrayList<>();
    private Optional<CatalogueBundle> racing = Optional.empty();
    private final ActivateCatalogue activate = new ActivateCatalogue(new Stored(), new Told());

    @Test
    void theFirstCatalogueIsVersionOneAndHoldsForTheLiveBoard() {
        activate.activate(CONTENT, NOW);

        assertThat(stored).extracting(CatalogueBundle::version).containsExactly(1);
        assertThat(told).extracting(Publication::topic).containsExactly("catalogue", "observations");
        assertThat(told.getFirst().key()).isEqualTo("1");
        assertThat(told.getLast().message()).isEqualTo(new Activated("live", 1));
    }

    @Test
    void theSameCatalogueInAnotherOrderIsNoNewVersion() {
        activate.activate(CONTENT, NOW);
        CatalogueContent again = new CatalogueContent(
                CONTENT.theaters(),
                CONTENT.sources(),
                CONTENT.grades(),
                CONTENT.indicators(),
                CONTENT.problems(),
                Map.of());

        activate.activate(again, NOW.plusSeconds(60));

        assertThat(stored).hasSize(1);
        assertThat(told).hasSize(2);
    }

    @Test
    void anotherCatalogueIsTheNextVersion() {
        activate.activate(CONTENT, NOW);

        activate.activate(lessOneProblem(), NOW.plusSeconds(60));

        assertThat(stored).extracting(CatalogueBundle::version).containsExactly(1, 2);
    }

    @Test
    void ofTwoReplicasWithTheSameCatalogueOneIsFirstAndTheOtherContent() {
        ActivateCatalogue other = new ActivateCatalogue(new Stored(), new Told());
        other.activate(CONTENT, NOW);
        racing = Optional.of(stored.removeFirst());
        told.clear();

        activate.activate(CONTENT, NOW);

        assertThat(stored).hasSize(1);
        assertThat(told).isEmpty();
    }

    private static CatalogueContent lessOneProblem() {
        return new CatalogueContent(
                CONTENT.theaters(),
                CONTENT.sources(),
                CONTENT.grades(),
                CONTENT.indicators(),
                CONTENT.problems().subList(0, 1),
                CONTENT.files());
    }

    /** Keeps versions in a list; a racing one comes in just before ours. */
    private final class Stored implements CatalogueVersions {

        @Override
        public Optional<CatalogueBundle> newest() {
            return stored.isEmpty() ? Optional.empty() : Optional.of(stored.getLast());
        }

        @Override
        public Addition add(CatalogueBundle bundle, List<Publication> publications) {
            racing.ifPresent(stored::add);
            racing = Optional.empty();
            if (stored.stream().anyMatch(known -> known.version() == bundle.version())) {
                return Addition.TAKEN;
            }
            stored.add(bundle);
            return Addition.ADDED;
        }
    }

    private final class Told implements Publications {

        @Override
        public void publish(List<Publication> publications) {
            told.addAll(publications);
        }

        @Override
        public void publishLeftovers(String board) {
            throw new AssertionError("no board is taken over here");
        }
    }
}
