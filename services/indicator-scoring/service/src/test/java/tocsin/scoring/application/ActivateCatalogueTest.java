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

    private static final ActivateCatalogue.Occasion OCCASION =
            new ActivateCatalogue.Occasion("anna", "a better weight", NOW);

    private final List<CatalogueBundle> stored = new ArrayList<>();
    private final List<Publication> told = new ArrayList<>();
    private Optional<CatalogueBundle> racing = Optional.empty();
    private Optional<String> directory = Optional.empty();
    private final ActivateCatalogue activate = new ActivateCatalogue(new Stored(), new Told());

    @Test
    void theFirstCatalogueIsVersionOneAndHoldsForTheLiveBoard() {
        activate.activateDirectory(CONTENT, NOW);

        assertThat(stored).extracting(CatalogueBundle::version).containsExactly(1);
        assertThat(told).extracting(Publication::topic).containsExactly("catalogue", "observations");
        assertThat(told.getFirst().key()).isEqualTo("1");
        assertThat(told.getLast().message()).isEqualTo(new Activated("live", 1));
    }

    @Test
    void theSameCatalogueInAnotherOrderIsNoNewVersion() {
        activate.activateDirectory(CONTENT, NOW);
        CatalogueContent again = new CatalogueContent(
                CONTENT.theaters(),
                CONTENT.sources(),
                CONTENT.grades(),
                CONTENT.indicators(),
                CONTENT.problems(),
                CONTENT.calibration(),
                Map.of());

        activate.activateDirectory(again, NOW.plusSeconds(60));

        assertThat(stored).hasSize(1);
        assertThat(told).hasSize(2);
    }

    @Test
    void anotherCatalogueIsTheNextVersion() {
        activate.activateDirectory(CONTENT, NOW);

        activate.activateDirectory(lessOneProblem(), NOW.plusSeconds(60));

        assertThat(stored).extracting(CatalogueBundle::version).containsExactly(1, 2);
    }

    @Test
    void ofTwoReplicasWithTheSameCatalogueOneIsFirstAndTheOtherContent() {
        ActivateCatalogue other = new ActivateCatalogue(new Stored(), new Told());
        other.activateDirectory(CONTENT, NOW);
        racing = Optional.of(stored.removeFirst());
        directory = Optional.empty();
        told.clear();

        activate.activateDirectory(CONTENT, NOW);

        assertThat(stored).hasSize(1);
        assertThat(told).isEmpty();
    }

    @Test
    void aChangeByTheApiOutlivesARestartUntilTheDirectoryIsEdited() {
        activate.activateDirectory(CONTENT, NOW);
        activate.activate(lessOneProblem(), OCCASION);

        activate.activateDirectory(CONTENT, NOW.plusSeconds(60));
        assertThat(stored).hasSize(2);

        activate.activateDirectory(lessAllProblems(), NOW.plusSeconds(120));
        assertThat(stored).extracting(CatalogueBundle::version).containsExactly(1, 2, 3);
        assertThat(stored.getLast().author()).isEqualTo("catalogue directory");
    }

    @Test
    void whatIsUndoneIsANewVersionEqualToThePreviousOne() {
        activate.activateDirectory(CONTENT, NOW);
        activate.activate(lessOneProblem(), OCCASION);

        Change<CatalogueBundle> undone = activate.undo(Optional.empty(), OCCASION);

        assertThat(undone).isEqualTo(new Change.Done<>(stored.getLast()));
        assertThat(stored).hasSize(3);
        assertThat(stored.getLast().contentHash()).isEqualTo(stored.getFirst().contentHash());
        assertThat(stored.getLast().author()).isEqualTo("anna");
        assertThat(told.getLast().message()).isEqualTo(new Activated("live", 3));
    }

    @Test
    void thereIsNothingBeforeTheFirstVersion() {
        activate.activateDirectory(CONTENT, NOW);

        assertThat(activate.undo(Optional.empty(), OCCASION)).isInstanceOf(Change.Refused.class);
        assertThat(activate.undo(Optional.of(7), OCCASION)).isInstanceOf(Change.Unknown.class);
    }

    private static CatalogueContent lessAllProblems() {
        return new CatalogueContent(
                CONTENT.theaters(),
                CONTENT.sources(),
                CONTENT.grades(),
                CONTENT.indicators(),
                List.of(),
                null,
                Map.of());
    }

    private static CatalogueContent lessOneProblem() {
        return new CatalogueContent(
                CONTENT.theaters(),
                CONTENT.sources(),
                CONTENT.grades(),
                CONTENT.indicators(),
                CONTENT.problems().subList(0, 1),
                null,
                CONTENT.files());
    }

    /** Keeps versions in a list; a racing one comes in just before ours. */
    private final class Stored implements CatalogueVersions {

        @Override
        public Optional<CatalogueBundle> newest() {
            return stored.isEmpty() ? Optional.empty() : Optional.of(stored.getLast());
        }

        @Override
        public Optional<CatalogueBundle> version(int version) {
            return stored.stream().filter(known -> known.version() == version).findFirst();
        }

        @Override
        public List<Listed> all() {
            throw new AssertionError("nobody lists them here");
        }

        @Override
        public Optional<String> appliedDirectory() {
            return directory;
        }

        @Override
        public void directoryApplied(String contentHash) {
            directory = Optional.of(contentHash);
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
