package tocsin.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DetectionTest {
    /** The history of the specification's golden example, at the end of its last day. */
    @Test
    void theRateAsFirstSpecifiedReadsAsTheReferenceProgram() {
        int[] counts = IntStream.range(0, 121)
                .map(day -> day == 118 ? 3 : day == 119 ? 4 : day == 120 || day / 10 % 2 == 0 ? 1 : 0)
                .toArray();

        double[] readings = new SpecifiedRate().readings(new History(0, counts, new boolean[counts.length]));

        assertThat(readings[120]).isCloseTo(1.462552, within(5.1e-7));
    }

    @Test
    void aClimateHasTheMeanAndTheDispersionThatItSays() {
        Climate climate = new Climate(3, 4, Climate.Shape.PLAIN);

        History history = new Weather(climate, 1).history(200_000, Step.NONE);

        double[] counts =
                IntStream.range(0, history.days()).mapToDouble(history::count).toArray();
        double mean = IntStream.range(0, counts.length)
                .mapToDouble(i -> counts[i])
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, counts.length)
                .mapToDouble(i -> (counts[i] - mean) * (counts[i] - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(3, within(.05));
        assertThat(variance / mean).isCloseTo(4, within(.1));
    }

    @Test
    void theSameSeedGivesTheSameHistory() {
        Climate climate = new Climate(1, 2, Climate.Shape.ALL);

        History one = new Weather(climate, 3).history(500, Step.NONE);
        History other = new Weather(climate, 3).history(500, Step.NONE);

        for (int day = 0; day < one.days(); day++) {
            assertThat(one.count(day)).isEqualTo(other.count(day));
            assertThat(one.missing(day)).isEqualTo(other.missing(day));
        }
    }
}
