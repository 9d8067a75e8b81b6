package tocsin.watch.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaceWordsTest {
    private static final int CASES = 200_000;

    /** Blocks that texts on our theaters are written in, and some that they are not. */
    private static final List<int[]> BLOCKS = List.of(
            new int[] {0x20, 0x7f},
            new int[] {0xa0, 0x24f},
            new int[] {0x2b0, 0x3ff},
            new int[] {0x400, 0x52f},
            new int[] {0x590, 0x6ff},
            new int[] {0x1e00, 0x1eff},
            new int[] {0x2010, 0x2030},
            new int[] {0xfb50, 0xfefc},
            new int[] {0x1f300, 0x1f600});

    @Test
    void theTableSaysWhatTheNormalizerSays() {
        Random random = new Random(20260303);
        for (int n = 0; n < CASES; n++) {
            String word = word(random);
            assertThat(PlaceWords.foldedByTable(word)).as(word).isEqualTo(PlaceWords.slowly(word));
        }
    }

    @Test
    void aCapitalSigmaIsSmallByWhereItStands() {
        assertThat(PlaceWords.foldedByTable("\u039f\u0394\u039f\u03a3")).isEqualTo("\u03bf\u03b4\u03bf\u03c2");
    }

    @Test
    void formsOfOneNameHaveOneKey() {
        assertThat(PlaceWords.key("Карабахе")).isEqualTo(PlaceWords.key("Карабах"));
        assertThat(PlaceWords.key("İDLİB")).isEqualTo(PlaceWords.key("idlib"));
        assertThat(PlaceWords.key("الرقة")).isEqualTo("رقه");
        assertThat(PlaceWords.withoutEnding("")).isEmpty();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        int length = 1 + random.nextInt(12);
        int[] block = BLOCKS.get(random.nextInt(BLOCKS.size()));
        for (int at = 0; at < length; at++) {
            int[] of = random.nextInt(8) == 0 ? BLOCKS.get(random.nextInt(BLOCKS.size())) : block;
            word.appendCodePoint(of[0] + random.nextInt(of[1] - of[0]));
        }
        return word.toString();
    }
}
