package tocsin.watch.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamePairsTest {
    private static final List<SamePairs.Pair> PAIRS = SamePairs.all();

    @Test
    void thereAreAtLeastFiveHundredPairs() {
        assertThat(PAIRS).hasSizeGreaterThanOrEqualTo(500);
    }

    @Test
    void whatIsFoundTheSameIsTheSame() {
        long found = PAIRS.stream().filter(SamePairs.Pair::isFound).count();
        long right =
                PAIRS.stream().filter(pair -> pair.same() && pair.isFound()).count();

        assertThat((double) right / found).isGreaterThanOrEqualTo(0.94);
    }

    @Test
    void mostOfWhatIsTheSameIsFound() {
        long same = PAIRS.stream().filter(SamePairs.Pair::same).count();
        long right =
                PAIRS.stream().filter(pair -> pair.same() && pair.isFound()).count();

        assertThat((double) right / same).isGreaterThanOrEqualTo(0.93);
    }
}
