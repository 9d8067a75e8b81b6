package tocsin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tocsin.gateway.stream.StreamPosition.Lane;

class StreamPositionTest {
    private static final Lane A0 = new Lane('a', 0);
    private static final Lane A1 = new Lane('a', 1);
    private static final Lane W0 = new Lane('w', 0);

    @Test
    void itIsReadAsItIsWritten() {
        StreamPosition position = new StreamPosition("1f", Map.of(A0, 12L, A1, 4L, W0, 0L));

        assertThat(position.text()).isEqualTo("1f;a:0=12,1=4;w:0=0");
        assertThat(StreamPosition.parse("1f;a:0=12,1=4;w:0=0")).contains(position);
    }

    @Test
    void whatIsNoneIsNone() {
        for (String text : new String[] {
            "", ";", "1f;", "1f;x:0=1", "1f;a:0", "1f;a:-1=2", "1f;a:0=99999999999999999999", "zz;a:0=1"
        }) {
            assertThat(StreamPosition.parse(text)).as(text).isEmpty();
        }
    }

    @Test
    void aRecordMovesItsPartitionOnly() {
        StreamPosition moved = new StreamPosition("1f", Map.of(A0, 12L, W0, 3L)).after(A0, 12);

        assertThat(moved).isEqualTo(new StreamPosition("1f", Map.of(A0, 13L, W0, 3L)));
    }

    @Test
    void theOrderOfPartitionsDoesNotMatter() {
        StreamPosition here = new StreamPosition("1f", Map.of(A0, 5L, W0, 1L));
        StreamPosition there = new StreamPosition("1f", Map.of(A0, 2L, W0, 9L));

        assertThat(here.within(there)).isFalse();
        assertThat(there.within(here)).isFalse();
        assertThat(here.merged(there)).isEqualTo(new StreamPosition("1f", Map.of(A0, 5L, W0, 9L)));
    }
}
