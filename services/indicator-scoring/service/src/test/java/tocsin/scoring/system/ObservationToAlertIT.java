package tocsin.scoring.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.scoring.board.Observations;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObservationToAlertIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Wires wires;

    @BeforeAll
    void connect() {
        wires = new Wires(RealServers.broker().bootstrap());
    }

    @AfterAll
    void disconnect() {
        wires.close();
    }

    @Test
    void anObservationThatCrossesAThresholdIsAnAlertAtOnce() throws Exception {
        Instant now = Instant.parse("2026-01-05T10:00:00Z");

        wires.say(Topics.OBSERVATIONS, List.of(Observations.march("live", "r1", now)));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(wires.alerts("live"))
                        .filteredOn(alert -> alert.problem().equals("unrest"))
                        .hasSize(1));
        Alert alert = wires.alerts("live").getFirst();
        assertThat(alert.kind()).isEqualTo(AlertKind.RAISE);
        assertThat(alert.toLevel()).isEqualTo(WarningLevel.WATCH);
        assertThat(alert.at()).isEqualTo(now);
        assertThat(alert.assessment().contributions())
                .anySatisfy(contribution -> assertThat(contribution.clusters())
                        .anySatisfy(cluster ->
                                assertThat(cluster.reports().getFirst().grade()).isEqualTo("A1")));
    }
}
