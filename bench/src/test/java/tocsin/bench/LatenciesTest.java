package tocsin.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void aQuantileIsTheLeastValueThatItsShareDoesNotExceed() {
        Latencies latencies = Latencies.ofMillis(
                IntStream.rangeClosed(1, 200).mapToObj(i -> (double) (201 - i)).toList());

        assertThat(latencies.quantile(0.5)).isEqualTo(100);
        assertThat(latencies.quantile(0.99)).isEqualTo(198);
        assertThat(latencies.quantile(1)).isEqualTo(200);
    }

    @Test
    void nothingMeasuredHasNoQuantile() {
        assertThatThrownBy(() -> Latencies.ofMillis(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
