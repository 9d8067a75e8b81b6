package tocsin.scoring.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tocsin.contracts.observation.Observation;
import tocsin.contracts.topics.TopicProvisioning;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.warning.Alert;
import tocsin.scoring.board.Observations;
import tocsin.standalone.parts.Application;
import tocsin.standalone.parts.Broker;
import tocsin.standalone.parts.Postgres;
import tocsin.standalone.parts.Server;

/** Whatever is killed in the middle of a feed, the board and its alerts come out as if nothing had been. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecoveryIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Postgres postgres;
    private final Broker broker;
    private final Application scoring;
    private final Wires wires;

    RecoveryIT(@TempDir Path folder) throws Exception {
        postgres = Postgres.start(folder.resolve("postgres"));
        broker = Broker.start(folder.resolve("kafka"));
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrap()))) {
            TopicProvisioning.create(admin, (short) 1);
        }
        Map<String, String> environment = new HashMap<>(postgres.environment("scoring"));
        environment.putAll(broker.environment());
        environment.put(
                "TOCSIN_CATALOGUE",
                Path.of("src/test/resources/catalogue").toAbsolutePath().toString());
        environment.put("TOCSIN_INSTANCE", "scoring-1");
        scoring = new Application(
                "indicator-scoring",
                "services/indicator-scoring/service",
                folder.resolve("indicator-scoring"),
                0,
                environment);
        wires = new Wires(broker.bootstrap());
    }

    @BeforeAll
    void start() {
        scoring.start();
    }

    @AfterAll
    void stop() {
        wires.close();
        scoring.close();
        broker.close();
        postgres.close();
    }

    @Test
    void aKilledServiceGoesOnWhereItWas() throws Exception {
        assertThat(disturbed("01JBBBBBBBBBBBBBBBBBBBBBB1", scoring))
                .isEqualTo(undisturbed("01JBBBBBBBBBBBBBBBBBBBBBC1"));
    }

    @Test
    void aKilledDatabaseIsWaitedFor() throws Exception {
        assertThat(disturbed("01JBBBBBBBBBBBBBBBBBBBBBB2", postgres))
                .isEqualTo(undisturbed("01JBBBBBBBBBBBBBBBBBBBBBC2"));
    }

    @Test
    void theServiceTakesLessThan300MebibytesAfterAReplay() throws Exception {
        undisturbed("01JBBBBBBBBBBBBBBBBBBBBBC3");

        long kibibytes = Files.readAllLines(Path.of("/proc/" + scoring.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
        assertThat(kibibytes / 1024).isLessThan(300);
    }

    private Outcome undisturbed(String board) throws Exception {
        wires.say(Topics.EXERCISE_OBSERVATIONS, Observations.halfAYear(board, "feed"));
        return outcome(board);
    }

    /** Kills a part when half of the feed has been sent, and starts it again when all has been. */
    private Outcome disturbed(String board, Server part) throws Exception {
        List<Observation> records = Observations.halfAYear(board, "feed");
        int half = records.size() / 2;
        wires.say(Topics.EXERCISE_OBSERVATIONS, records.subList(0, half));
        part.kill();
        wires.say(Topics.EXERCISE_OBSERVATIONS, records.subList(half, records.size()));
        part.restart();
        return outcome(board);
    }

    /** What came of a feed: told alerts (each once, by its id) and kept scores. */
    private record Outcome(List<String> alerts, List<String> scores) {}

    private Outcome outcome(String board) {
        await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> !rows("select feed from scoring.feed where complete and board = ?", board)
                        .isEmpty());
        int made = await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> rows("select id from scoring.transition where board = ?", board), ids -> !ids.isEmpty())
                .size();
        await().atMost(PATIENCE).until(() -> alerts(board).size() >= made);
        assertThat(alerts(board)).hasSize(made);
        List<String> scores = await().atMost(PATIENCE)
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> rows("""
                        select concat_ws(' ', problem, at, body ->> 'level', body ->> 'logOdds', body ->> 'trend')
                        from scoring.assessment where board = ? order by problem
                        """, board), found -> !found.isEmpty());
        return new Outcome(
                alerts(board).values().stream()
                        .map(alert -> "%s %d %s %s %s %s"
                                .formatted(
                                        alert.problem(),
                                        alert.number(),
                                        alert.kind(),
                                        alert.toLevel(),
                                        alert.at(),
                                        alert.assessment().logOdds()))
                        .sorted()
                        .toList(),
                scores);
    }

    private Map<UUID, Alert> alerts(String board) {
        return wires.alerts(board).stream().collect(Collectors.toMap(Alert::id, alert -> alert, (first, again) -> {
            assertThat(again).isEqualTo(first);
            return first;
        }));
    }

    private List<String> rows(String query, String board) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        postgres.jdbcUrl("tocsin"), "tocsin_scoring", postgres.password("tocsin_scoring"));
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, board);
            List<String> rows = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(1));
                }
            }
            return rows;
        }
    }
}
