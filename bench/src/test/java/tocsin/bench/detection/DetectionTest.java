package tocsin.bench.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DetectionTest {
    /** The model is asked one second before the day is over. */
    private static final Offset<Double> LAST_SECOND = within(1e-4);

    @Test
    void writtenOnceMoreTheRateReadsAsTheModels() {
        for (double rate : new double[] {.2, 5}) {
            History history = new Weather(new Climate(rate, 2, Climate.Shape.ALL), 7).history(900, Step.NONE);

            double[] models = new ModelRate().readings(history);
            double[] own = new OwnRate("own", OwnRate.Settings.SPECIFIED).readings(history);

            for (int day = 0; day < models.length; day++) {
                assertThat(own[day]).as("rate %s, day %d", rate, day).isCloseTo(models[day], LAST_SECOND);
            }
        }
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
