package tocsin.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.standalone.supervision.StackStatus.Phase;

class StateFileTest {

    @Test
    void whatWasWrittenLastIsReadBack(@TempDir Path data) {
        StateFile file = new StateFile(data);
        PartStatus kafka = PartStatus.waiting("kafka", 9092, "kafka.log").startedIn(2.5, 42);

        file.write(status(1, Instant.EPOCH, List.of()));
        file.write(status(1, Instant.parse("2026-01-01T00:00:00.120Z"), List.of(kafka)));

        assertThat(file.read()).contains(status(1, Instant.parse("2026-01-01T00:00:00.120Z"), List.of(kafka)));
    }

    @Test
    void aFolderThatNeverHadAStackHasNoState(@TempDir Path data) {
        assertThat(new StateFile(data).read()).isEmpty();
    }

    @Test
    void aStackIsSupervisedOnlyByTheVeryProcessThatWroteIts() {
        ProcessHandle self = ProcessHandle.current();
        Instant startedAt = self.info().startInstant().orElseThrow();

        assertThat(status(self.pid(), startedAt, List.of()).supervised()).isTrue();
        assertThat(status(self.pid(), startedAt.minusSeconds(5), List.of()).supervised())
                .isFalse();
    }

    private static StackStatus status(long supervisor, Instant startedAt, List<PartStatus> parts) {
        return new StackStatus(
                supervisor,
                startedAt,
                Phase.RUNNING,
                null,
                null,
                "http://gateway",
                "http://inbox",
                "http://issuer",
                parts);
    }
}
