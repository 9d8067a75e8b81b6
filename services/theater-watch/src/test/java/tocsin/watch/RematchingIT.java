package tocsin.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.CatalogueRecord;
import tocsin.contracts.catalogue.Draft;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;
import tocsin.standalone.parts.Application;

/** A query is changed, and two processes of the service match what had come before again; one is killed in the middle. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RematchingIT {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final int REPORTS = 400;
    private static final int KILL_AFTER = 30;
    private static final String CALL = "/api/catalogue/rematch";
    private static final String ORDER = "{\"days\": 7, \"reason\": \"pontoons are bridging equipment\"}";

    private static final RealServers SERVERS = new RealServers();
    private static final LocalServer KEYS = new LocalServer();
    private static final Map<String, Application> REPLICAS = new TreeMap<>();
    private static Map<String, String> environment = Map.of();
    private static String token = "";
    private static String survivor = "";

    @BeforeAll
    static void startTwoReplicas() throws Exception {
        Signer signer = new Signer();
        KEYS.on("/realms/tocsin/protocol/openid-connect/certs", "application/json", signer.keySet());
        String issuer = KEYS.address("/realms/tocsin");
        token = signer.token(issuer, "analyst");
        environment = new HashMap<>(SERVERS.start());
        environment.put("TOCSIN_ISSUER", issuer);
        environment.put("TOCSIN_AUTH_SERVER", issuer);
        environment.put("TOCSIN_WATCH_REMATCH_PORTION", "1");
        environment.put("TOCSIN_WATCH_REMATCH_LEASE", "5s");
        publish("1", catalogue(1));
        publish("draft-1", new Draft("draft-1", catalogue(1)));
        Path folder = Files.createTempDirectory("tocsin-rematch");
        for (String name : List.of("watch-1", "watch-2")) {
            Map<String, String> own = new HashMap<>(environment);
            own.put("TOCSIN_INSTANCE", name);
            Application replica = new Application(name, "services/theater-watch", folder.resolve(name), 0, own);
            REPLICAS.put(name, replica);
            replica.launch();
        }
        REPLICAS.values().forEach(Application::awaitReady);
    }

    @AfterAll
    static void stop() {
        REPLICAS.values().forEach(Application::kill);
        SERVERS.stop();
        KEYS.close();
    }

    @Test
    @Order(1)
    void anOrderSaysHowFarBackAndWhy() {
        ask("watch-1")
                .body("{\"days\": 91, \"reason\": \"all\"}")
                .post(CALL)
                .then()
                .statusCode(400);
        ask("watch-1").body("{\"days\": 7}").post(CALL).then().statusCode(400);
        ask("watch-1").get(CALL + "/none").then().statusCode(404);
        ask("watch-1").delete(CALL + "/none").then().statusCode(404);
    }

    @Test
    @Order(2)
    void whatCameBeforeAQueryWasChangedIsMatchedAgainThoughOneIsKilledInTheMiddle() throws Exception {
        post(IntStream.range(0, REPORTS)
                .mapToObj(
                        number -> report("r" + number, 1, "Pontoon %d is seen near Saraqib in Idlib".formatted(number)))
                .toList());
        post(List.of(report("revised", 1, "Pontoon is seen near Saraqib in Idlib")));
        post(List.of(report("revised", 2, "A barge is seen near Saraqib in Idlib")));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(count("select count(*) from watch.report where board = 'live'"
                                + " and catalogue_version = 1 and (number = 2 or number = 1)"))
                        .isEqualTo(REPORTS + 1));
        publish("2", catalogue(2));

        String id = ordered(2);
        ask("watch-2").body(ORDER).post(CALL).then().statusCode(409);
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(count("select read from watch.rematch where state = 'running'"))
                        .isGreaterThan(KILL_AFTER));
        String killed = holder(id);
        replica(killed).kill();
        assertThat(count("select read from watch.rematch where state = 'running'"))
                .as("it was killed in the middle")
                .isBetween((long) KILL_AFTER, REPORTS - 1L);

        survivor = killed.equals("watch-1") ? "watch-2" : "watch-1";
        await().atMost(SOON)
                .untilAsserted(() -> ask(survivor)
                        .get(CALL + "/" + id)
                        .then()
                        .statusCode(200)
                        .body("state", equalTo("done")));
        ask(survivor)
                .get(CALL)
                .then()
                .body("items[0].share", equalTo(1.0f))
                .body("items[0].read", equalTo(REPORTS + 1))
                .body("items[0].changed", equalTo(REPORTS))
                .body("items[0].by", equalTo("analyst"))
                .body("items[0].reason", equalTo("pontoons are bridging equipment"))
                .body("items[0].endedAt", org.hamcrest.Matchers.notNullValue())
                .body("items[0].problem", nullValue());
        assertThat(holder(id)).isEqualTo(survivor);
        theyAreTheSameRevisionsUnderTheLaterVersion();
    }

    /** Twice after the kill is harmless: the same revision again is a duplicate to scoring. */
    private static void theyAreTheSameRevisionsUnderTheLaterVersion() {
        try (Observations observations = new Observations(RealServers.broker().bootstrap())) {
            await().atMost(SOON)
                    .untilAsserted(
                            () -> assertThat(under(observations, 2).keySet()).hasSize(REPORTS));
            Map<String, List<Matched>> first = under(observations, 1);
            under(observations, 2)
                    .forEach((report, again) -> assertThat(again).allSatisfy(matched -> {
                        Matched before =
                                Objects.requireNonNull(first.get(report)).getFirst();
                        assertThat(before.matches()).isEmpty();
                        assertThat(matched.matches())
                                .anySatisfy(
                                        match -> assertThat(match.highlights()).contains("Pontoon"));
                        assertThat(matched.revision()).isEqualTo(before.revision());
                        assertThat(matched.publishedAt()).isEqualTo(before.publishedAt());
                        assertThat(matched.arrivedAt()).isEqualTo(before.arrivedAt());
                    }));
            assertThat(observations.all(Matched.class))
                    .filteredOn(matched -> matched.board().equals("draft-1"))
                    .as("the draft's board hears nothing of it")
                    .allMatch(matched -> matched.catalogueVersion() == 1);
        }
    }

    @Test
    @Order(3)
    void matchedAgainUnderTheSameVersionNothingChanges() {
        String id = ordered(2);

        await().atMost(SOON)
                .untilAsserted(() -> ask(survivor)
                        .get(CALL + "/" + id)
                        .then()
                        .body("state", equalTo("done"))
                        .body("read", equalTo(0))
                        .body("changed", equalTo(0)));
    }

    @Test
    @Order(4)
    void oneThatRunsCanBeCancelledOnce() throws Exception {
        publish("3", catalogue(3));
        String id = ordered(3);

        ask(survivor)
                .delete(CALL + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("endedBy", equalTo("analyst"));

        ask(survivor).delete(CALL + "/" + id).then().statusCode(409);
        ask(survivor).get(CALL).then().body("items.state", hasItem("cancelled"));
    }

    /** The order once the replica knows the version: one under the version before is let go. */
    private static String ordered(int version) {
        return await().atMost(SOON)
                .until(
                        () -> {
                            String by = survivor.isEmpty() ? "watch-1" : survivor;
                            var answer = ask(by).body(ORDER).post(CALL).then().extract();
                            if (answer.statusCode() != 202) {
                                return "";
                            }
                            if (answer.<Integer>path("catalogueVersion") < version) {
                                ask(by).delete(CALL + "/" + answer.path("id"));
                                return "";
                            }
                            return answer.<String>path("id");
                        },
                        id -> !id.isEmpty());
    }

    private static Map<String, List<Matched>> under(Observations observations, int version) {
        return observations.all(Matched.class).stream()
                .filter(matched -> matched.board().equals("live") && matched.catalogueVersion() == version)
                .filter(matched -> version == 1 || !matched.matches().isEmpty())
                .collect(Collectors.groupingBy(Matched::reportId));
    }

    private static void post(List<String> reports) {
        ask("watch-1")
                .body("[" + String.join(",", reports) + "]")
                .post("/api/reports")
                .then()
                .statusCode(202)
                .body("accepted", equalTo(reports.size()));
    }

    private static String report(String externalId, int revision, String title) {
        return ("{\"source\":\"officer\",\"externalId\":\"%s\",\"revision\":%d,\"publishedAt\":\"%s\",\"title\":\"%s\","
                        + "\"language\":\"en\"}")
                .formatted(externalId, revision, Instant.now().minusSeconds(60), title);
    }

    private static String holder(String id) throws SQLException {
        return text("select holder from watch.rematch where id = '" + id + "'");
    }

    private static long count(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private static String text(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        environment.get("TOCSIN_DB_JDBC_URL"),
                        environment.get("TOCSIN_DB_USER"),
                        environment.get("TOCSIN_DB_PASSWORD"));
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "0";
        }
    }

    private static Application replica(String name) {
        return Objects.requireNonNull(REPLICAS.get(name));
    }

    private static RequestSpecification ask(String replica) {
        return given().baseUri(replica(replica).address().toString())
                .auth()
                .oauth2(token)
                .contentType("application/json");
    }

    /** The default catalogue; from the second version on its convoys are told by pontoons, too. */
    private static CatalogueBundle catalogue(int version) {
        CatalogueBundle files = CatalogueFiles.read();
        List<IndicatorItem> indicators = new ArrayList<>(files.indicators());
        indicators.replaceAll(item -> version == 1 || !item.id().equals("idlib-convoys") ? item : withPontoons(item));
        return new CatalogueBundle(
                version,
                "hash" + version,
                "test",
                "test",
                Instant.EPOCH,
                files.theaters(),
                files.sources(),
                files.grades(),
                indicators,
                List.of(),
                null);
    }

    private static IndicatorItem withPontoons(IndicatorItem item) {
        TextQuery pontoons = new TextQuery("en", "pontoon", List.of(), List.of());
        return new IndicatorItem(
                item.id(),
                item.title(),
                item.method(),
                item.weight(),
                item.magnitude(),
                item.theaters(),
                item.feeds(),
                Stream.concat(item.queries().stream(), Stream.of(pontoons)).toList(),
                item.events());
    }

    private static void publish(String key, CatalogueRecord message) throws Exception {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        RealServers.broker().bootstrap(),
                        ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                        16 << 20),
                new StringSerializer(),
                new ByteArraySerializer())) {
            ProducerRecord<String, byte[]> record = new ProducerRecord<>(Topics.CATALOGUE, key, Wire.encode(message));
            Wire.headers(message, key, "/test", Instant.now(), null)
                    .forEach((name, value) -> record.headers().add(name, value));
            producer.send(record).get();
        }
    }
}
