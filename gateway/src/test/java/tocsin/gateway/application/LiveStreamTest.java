package tocsin.gateway.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tocsin.gateway.stream.Frame;
import tocsin.gateway.stream.StreamPosition;
import tocsin.gateway.stream.StreamPosition.Lane;
import tocsin.gateway.stream.StreamRecord;

class LiveStreamTest {
    private static final Lane A0 = new Lane('a', 0);
    private static final Lane W0 = new Lane('w', 0);
    private static final StreamPosition START = new StreamPosition("1f", Map.of(A0, 10L, W0, 5L));

    private final LiveStream stream = new LiveStream(10_000);

    @Test
    void aListenerHearsItsBoardOnly() {
        begun();
        Ear live = listening("live", null);

        stream.heard(said(A0, 10, "live", "one"));
        stream.heard(said(A0, 11, "01J", "two"));
        stream.heard(said(W0, 5, "live", "three"));

        assertThat(live.heard).containsExactly("at a10 w5", "one", "three");
        assertThat(live.position).isEqualTo(at(12, 6));
    }

    @Test
    void whoWasAwayHearsWhatWasMissed() {
        begun();
        stream.heard(said(A0, 10, "live", "one"));
        stream.heard(said(W0, 5, "live", "two"));
        stream.heard(said(A0, 11, "live", "three"));

        // It had heard the first of each partition, in whatever order another replica told it.
        Ear back = listening("live", at(11, 6).text());

        assertThat(back.heard).containsExactly("three", "at a12 w6");
        assertThat(back.position).isEqualTo(at(12, 6));
    }

    @Test
    void whatIsNoLongerRememberedMeansReset() {
        LiveStream forgetful = new LiveStream(300);
        forgetful.begin(START);
        forgetful.caughtUp();
        for (int offset = 10; offset < 20; offset++) {
            forgetful.heard(said(A0, offset, "live", "x"));
        }
        Ear late = new Ear();
        Ear recent = new Ear();

        forgetful.listen(late, "live", at(11, 5).text());
        forgetful.listen(recent, "live", at(19, 5).text());

        assertThat(late.heard).containsExactly("reset: what was missed is no longer remembered");
        assertThat(recent.heard).containsExactly("x", "at a20 w5");
    }

    @Test
    void anIdOfOtherTopicsOrNoneOrFromTheFutureMeansReset() {
        begun();

        assertThat(listening("live", "2e;a:0=10;w:0=5").heard)
                .containsExactly("reset: the topics are not those of this id");
        assertThat(listening("live", "42 or so").heard).containsExactly("reset: the id is none of ours");
        assertThat(listening("live", at(99, 5).text()).heard).containsExactly("reset: the id lies ahead of the topics");
    }

    @Test
    void whatIsReadAgainAtTheStartIsRememberedAndNotTold() {
        stream.begin(START);
        Ear early = listening("live", null);
        stream.heard(said(A0, 10, "live", "old"));
        stream.caughtUp();
        stream.heard(said(A0, 11, "live", "new"));

        Ear back = listening("live", at(10, 5).text());

        assertThat(early.heard).containsExactly("reset: the stream begins anew", "new");
        assertThat(back.heard).containsExactly("old", "new", "at a12 w5");
    }

    @Test
    void whoLeftHearsNothingMore() {
        begun();
        Ear gone = listening("live", null);

        stream.leave(gone);
        stream.heard(said(A0, 10, "live", "one"));

        assertThat(gone.heard).containsExactly("at a10 w5");
        assertThat(stream.listeners()).isZero();
    }

    private void begun() {
        stream.begin(START);
        stream.caughtUp();
    }

    private Ear listening(String board, @Nullable String lastEventId) {
        Ear ear = new Ear();
        stream.listen(ear, board, lastEventId);
        return ear;
    }

    private static StreamRecord said(Lane lane, long offset, String board, String text) {
        return new StreamRecord(lane, offset, board, List.of(new Frame("alert", text)));
    }

    private static StreamPosition at(long a, long w) {
        return new StreamPosition("1f", Map.of(A0, a, W0, w));
    }

    private static final class Ear implements StreamListener {
        final List<String> heard = new ArrayList<>();
        StreamPosition position = START;

        @Override
        public void heard(StreamRecord said, StreamPosition reached) {
            said.frames().forEach(frame -> heard.add(frame.data()));
            position = reached;
        }

        @Override
        public void reached(StreamPosition reached) {
            heard.add("at a" + reached.next(A0) + " w" + reached.next(W0));
            position = reached;
        }

        @Override
        public void reset(String reason, StreamPosition reached) {
            heard.add("reset: " + reason);
            position = reached;
        }

        @Override
        public void end() {
            heard.add("end");
        }
    }
}
