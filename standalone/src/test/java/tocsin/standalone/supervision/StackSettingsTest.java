package tocsin.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StackSettingsTest {

    private static final Path ROOT = Path.of("/checkout");
    private static final Path HERE = Path.of("/here");

    @Test
    void withoutOptionsOneReplicaRunsOnTheStandardPortsWithDataInTheCheckout() {
        StackSettings settings = StackSettings.of(ROOT, HERE, List.of());

        assertThat(settings.data()).isEqualTo(Path.of("/checkout/.tocsin"));
        assertThat(settings.catalogue()).isEqualTo(Path.of("/checkout/catalogue"));
        assertThat(settings.replicas()).isEqualTo(1);
        assertThat(settings.ports()).isEqualTo(PortPlan.standard());
        assertThat(settings.detached()).isFalse();
    }

    @Test
    void relativeFoldersStartFromWhereTheUserIs() {
        StackSettings settings = StackSettings.of(ROOT, HERE, List.of("--data", "d", "--catalogue", "../c"));

        assertThat(settings.data()).isEqualTo(Path.of("/here/d"));
        assertThat(settings.catalogue()).isEqualTo(Path.of("/c"));
    }

    @Test
    void argumentsThatAreKeptMeanTheSameElsewhere() {
        List<String> kept = StackSettings.readableAnywhere(HERE, List.of("-d", "--data", "d", "--catalogue", "/c"));

        assertThat(kept).containsExactly("-d", "--data", "/here/d", "--catalogue", "/c");
    }

    @Test
    void aFolderWithoutACatalogueIsRefusedInOneSentence() {
        StackSettings settings = StackSettings.of(ROOT, HERE, List.of("--catalogue", "none"));

        assertThatIllegalArgumentException()
                .isThrownBy(settings::requireCatalogue)
                .withMessage("There is no catalogue in /here/none: it has no theaters.yaml.");
    }

    @Test
    void portsMoveTogetherAndOneByOne() {
        StackSettings settings = StackSettings.of(ROOT, HERE, List.of("--ports", "100", "--port", "kafka=19092"));

        assertThat(settings.ports().of("gateway")).isEqualTo(8180);
        assertThat(settings.ports().of("kafka")).isEqualTo(19_092);
    }

    @Test
    void whatIsNotKnownIsRefusedInOneSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackSettings.of(ROOT, HERE, List.of("--fast")))
                .withMessage("`up` does not know --fast; see ./tocsin help.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackSettings.of(ROOT, HERE, List.of("--port", "disk=1")))
                .withMessageStartingWith("There is no part disk;");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackSettings.of(ROOT, HERE, List.of("--replicas", "3")))
                .withMessage("--replicas is 1 or 2, not 3.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StackSettings.of(ROOT, HERE, List.of("--replicas")))
                .withMessage("--replicas wants a value; see ./tocsin help.");
    }
}
