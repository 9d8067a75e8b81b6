package tocsin.standalone.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.standalone.parts.Broker;
import tocsin.standalone.parts.Inbox;
import tocsin.standalone.parts.Postgres;

class PartKeeperIT {

    @Test
    void aKilledPartIsStartedAgainAndTheOthersStayAsTheyAre(@TempDir Path folder) throws Exception {
        Postgres postgres = new Postgres(folder.resolve("postgres"), 0);
        Broker broker = new Broker(folder.resolve("kafka"), 0);
        Inbox inbox = new Inbox(folder.resolve("inbox"), 0, 0);
        PartKeeper database = keep(Part.of(postgres, postgres.port()));
        PartKeeper kafka = keep(Part.of(broker, broker.port()));
        PartKeeper mail = keep(Part.of(inbox, inbox.smtpPort()));
        List<PartKeeper> all = List.of(database, kafka, mail);
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> all.stream().allMatch(PartKeeper::hasServed));
            long killed = kafka.status().pid();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().atMost(Duration.ofMinutes(1))
                    .until(() ->
                            kafka.status().restarts() == 1 && kafka.status().state() == PartState.UP);
            assertThat(kafka.status().pid()).isNotEqualTo(killed);
            assertThat(broker.ready()).isTrue();
            assertThat(database.status().restarts()).isZero();
            assertThat(mail.status().restarts()).isZero();
        } finally {
            all.forEach(PartKeeper::stop);
        }
        assertThat(all).extracting(keeper -> keeper.status().state()).containsOnly(PartState.STOPPED);
        assertThat(broker.alive()).isFalse();
    }

    private static PartKeeper keep(Part part) {
        PartKeeper keeper = new PartKeeper(part, changed -> {});
        Thread.ofPlatform().daemon().start(keeper::keep);
        return keeper;
    }
}
