package tocsin.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StartOrderTest {

    @Test
    void whatNeedsNothingStartsFirstAndTogether() {
        StartOrder order = new StartOrder(Map.of(
                "postgres", Set.of(),
                "kafka", Set.of(),
                "keycloak", Set.of("postgres"),
                "service", Set.of("postgres", "kafka")));

        assertThat(order.levels()).containsExactly(Set.of("postgres", "kafka"), Set.of("keycloak", "service"));
    }

    @Test
    void whatNothingNeedsStopsFirst() {
        StartOrder order = new StartOrder(Map.of("postgres", Set.of(), "keycloak", Set.of("postgres")));

        assertThat(order.stopLevels()).containsExactly(Set.of("keycloak"), Set.of("postgres"));
    }

    @Test
    void aCircleIsRefusedWithItsParts() {
        Map<String, Set<String>> circle = Map.of("a", Set.of("b"), "b", Set.of("a"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StartOrder(circle))
                .withMessageContaining("a")
                .withMessageContaining("b");
    }

    @Test
    void aNeedForAPartThatIsNotThereIsRefused() {
        Map<String, Set<String>> dangling = Map.of("service", Set.of("kafka"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StartOrder(dangling))
                .withMessage("service needs kafka, which is no part");
    }
}
