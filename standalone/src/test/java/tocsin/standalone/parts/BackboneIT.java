package tocsin.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackboneIT {

    @Test
    void postgresComesBackAfterAKillOnTheSamePort(@TempDir Path folder) {
        try (Postgres postgres = Postgres.start(folder)) {
            int port = postgres.port();
            postgres.kill();
            assertThat(postgres.alive()).isFalse();

            postgres.restart();

            assertThat(postgres.port()).isEqualTo(port);
            assertThat(postgres.ready()).isTrue();
        }
    }

    @Test
    void theBrokerComesBackAfterAKillOnTheSamePort(@TempDir Path folder) {
        try (Broker broker = Broker.start(folder)) {
            broker.kill();
            assertThat(broker.alive()).isFalse();

            broker.restart();

            assertThat(broker.ready()).isTrue();
        }
    }
}
