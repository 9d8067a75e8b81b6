package tocsin.watch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tocsin.contracts.catalogue.CatalogueRecord;
import tocsin.contracts.catalogue.Draft;
import tocsin.contracts.catalogue.DraftDropped;
import tocsin.contracts.observation.Dropped;
import tocsin.contracts.observation.Fed;
import tocsin.contracts.observation.FeedOpened;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.observation.Word;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestSecurity(
        user = "officer",
        roles = {"reporter", "watch-officer"},
        attributes = @SecurityAttribute(key = "sources", value = "*"))
class ReportToObservationIT {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String STRIKE =
            "Regime reinforcements and a large convoy of the Syrian army reach Saraqib in Idlib";

    private Observations observations = new Observations(RealServers.broker().bootstrap());

    @BeforeAll
    static void publishTheCatalogue() throws Exception {
        publish("1", CatalogueFiles.read());
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

    @BeforeEach
    void listen() {
        observations = new Observations(RealServers.broker().bootstrap());
    }

    @AfterEach
    void close() {
        observations.close();
    }

    @Test
    @Order(1)
    void anAcceptedReportBecomesAnObservationWithItsMatches() {
        String id = post("/api/reports", report("first", STRIKE))
                .statusCode(202)
                .extract()
                .path("items[0].id");

        Matched matched = matched(id, 1).getFirst();

        assertThat(matched.board()).isEqualTo("live");
        assertThat(matched.catalogueVersion()).isEqualTo(1);
        assertThat(matched.citation().place()).startsWith("Saraqib, Idlib: named in the text");
        assertThat(matched.matches()).anySatisfy(match -> {
            assertThat(match.indicator()).isEqualTo("idlib-convoys");
            assertThat(match.theater()).isEqualTo("nw-syria");
            assertThat(match.highlights()).contains("convoy");
        });
        assertThat(observations.correlations()).contains("it-first");
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/api/reports/" + id)
                        .then()
                        .statusCode(200)
                        .body("matches.indicator", org.hamcrest.Matchers.hasItem("idlib-convoys")));
    }

    @Test
    @Order(2)
    void theSameContentAgainIsTheSameRevisionOfTheSameReport() {
        String report = report("twice", STRIKE);
        String first = post("/api/reports", report).extract().path("items[0].id");
        String second = post("/api/reports", report).extract().path("items[0].id");

        assertThat(second).isEqualTo(first);
        List<Matched> both = matched(first, 2);
        assertThat(both.get(0).revision()).isEqualTo(both.get(1).revision());
    }

    @Test
    @Order(3)
    void ofAMixedBatchTheGoodOnesAreObserved() {
        ValidatableResponse answer =
                post("/api/reports", "[" + report("mixed", "Nothing of note") + ",{\"source\":\"officer\"}]");

        answer.statusCode(202).body("items.status", contains("accepted", "rejected"));
        String id = answer.extract().path("items[0].id");
        assertThat(matched(id, 1).getFirst().matches()).isEmpty();
    }

    @Test
    @Order(4)
    void aRetractionIsTheLastRevision() {
        String id = post("/api/reports", report("wrong", STRIKE)).extract().path("items[0].id");
        await().atMost(SOON)
                .untilAsserted(() -> given().get("/api/reports/" + id).then().statusCode(200));

        post("/api/reports/" + id + "/retract", "{\"reason\":\"a mistake\"}").statusCode(202);

        Matched last = matched(id, 2).getLast();
        assertThat(last.revision().retracted()).isTrue();
        assertThat(last.matches()).isEmpty();
        await().atMost(SOON)
                .untilAsserted(
                        () -> given().get("/api/reports/" + id).then().body("retraction.reason", equalTo("a mistake")));
    }

    @Test
    @Order(5)
    void everyPartitionIsSpokenForEvenIfItIsIdle() {
        await().atMost(SOON).untilAsserted(() -> {
            Set<Integer> spoken = observations.all(Tick.class).stream()
                    .map(Tick::word)
                    .filter(Word.Through.class::isInstance)
                    .map(word -> ((Word.Through) word).partition())
                    .collect(Collectors.toSet());
            assertThat(spoken).containsExactlyInAnyOrder(0, 1, 2, 3);
        });
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(observations.all(Tick.class))
                        .anyMatch(tick ->
                                tick.word() instanceof Word.Through(int p, Instant t, Map<String, Instant> heard)
                                        && heard.containsKey("officer")));
        given().get("/api/sources")
                .then()
                .statusCode(200)
                .body("items.find { it.id == 'officer' }.reports", greaterThanOrEqualTo(1));
    }

    @Test
    @Order(6)
    void anExerciseIsFedMatchedAndDeleted() {
        String id = post("/api/exercises", "{\"name\":\"Idlib 2019\"}")
                .statusCode(201)
                .body("catalogueVersion", equalTo(1))
                .body("state", equalTo("open"))
                .extract()
                .path("id");
        String coverage =
                "{\"from\":\"2019-01-02T00:00:00Z\",\"to\":\"2019-01-05T00:00:00Z\",\"sources\":[\"ucdp\"],\"gaps\":[]}";
        String feed = post("/api/exercises/" + id + "/feeds", coverage)
                .statusCode(201)
                .extract()
                .path("feed");
        post("/api/exercises/" + id + "/feeds", coverage).statusCode(409);
        post("/api/exercises/" + id + "/reports", "[" + event("1", "2019-01-02") + "," + event("2", "2019-01-03") + "]")
                .statusCode(202)
                .body("accepted", equalTo(2));
        post("/api/exercises/" + id + "/feeds/" + feed + "/end", "").statusCode(202);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(observations.all(Fed.class))
                        .anyMatch(fed -> fed.board().equals(id)));
        assertThat(observations.all(FeedOpened.class))
                .anyMatch(opened -> opened.feed().equals(feed));
        List<Matched> matched = observations.all(Matched.class).stream()
                .filter(one -> one.board().equals(id))
                .toList();
        assertThat(matched).hasSize(2);
        assertThat(matched.getFirst().arrivedAt()).isEqualTo(Instant.parse("2019-01-02T00:00:00Z"));
        assertThat(matched.getFirst().sameEventKeys()).containsExactly("ucdp:1");
        assertThat(matched.getFirst().matches())
                .anyMatch(match -> match.indicator().equals("idlib-fighting-surge"));
        given().get("/api/reports?board=" + id).then().body("items", hasSize(2));

        given().delete("/api/exercises/" + id).then().statusCode(202);

        await().atMost(SOON)
                .untilAsserted(() -> given().get("/api/exercises/" + id).then().statusCode(404));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(observations.all(Dropped.class))
                        .anyMatch(dropped -> dropped.board().equals(id)));
        given().get("/api/reports?board=" + id).then().body("items", hasSize(0));
    }

    @Test
    @Order(7)
    void aDraftIsFedWithTheSameReportsAndTheSameTimeUntilItIsDropped() throws Exception {
        publish("draft-1", new Draft("draft-1", CatalogueFiles.read()));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(observations.all(Tick.class))
                        .filteredOn(tick -> tick.board().equals("draft-1"))
                        .extracting(tick -> ((Word.Through) tick.word()).partition())
                        .contains(0, 1, 2, 3));

        String id = post("/api/reports", report("tried", STRIKE)).extract().path("items[0].id");

        List<Matched> both = matched(id, 2);
        assertThat(both).extracting(Matched::board).containsExactlyInAnyOrder("live", "draft-1");
        assertThat(both.getFirst().matches()).isEqualTo(both.getLast().matches());

        publish("draft-1", new DraftDropped("draft-1"));
        await().atMost(SOON).untilAsserted(() -> {
            String later = post("/api/reports", report("later-" + System.nanoTime(), STRIKE))
                    .extract()
                    .path("items[0].id");
            assertThat(matched(later, 1)).extracting(Matched::board).containsExactly("live");
        });
    }

    @Test
    @Order(8)
    void aDeadBrokerIsToldWithinFiveSecondsAndItsReturnIsNoticed() {
        RealServers.broker().kill();
        long start = System.nanoTime();

        post("/api/reports", report("lost", STRIKE)).statusCode(503);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);

        RealServers.broker().start();
        await().atMost(SOON)
                .untilAsserted(
                        () -> post("/api/reports", report("found", STRIKE)).statusCode(202));
        String id = post("/api/reports", report("found", STRIKE)).extract().path("items[0].id");
        assertThat(matched(id, 1)).isNotEmpty();
    }

    private List<Matched> matched(String id, int atLeast) {
        await().atMost(SOON).untilAsserted(() -> assertThat(of(id)).hasSizeGreaterThanOrEqualTo(atLeast));
        return of(id);
    }

    private List<Matched> of(String id) {
        return observations.all(Matched.class).stream()
                .filter(matched -> matched.reportId().equals(id))
                .toList();
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .header("X-Correlation-Id", "it-first")
                .body(body)
                .post(path)
                .then();
    }

    private static String report(String externalId, String title) {
        return "{\"source\":\"officer\",\"externalId\":\"%s\",\"publishedAt\":\"%s\",\"title\":\"%s\",\"language\":\"en\"}"
                .formatted(externalId, Instant.now().truncatedTo(ChronoUnit.DAYS), title);
    }

    private static String event(String id, String date) {
        return ("{\"source\":\"ucdp\",\"externalId\":\"%s\",\"publishedAt\":\"%sT00:00:00Z\",\"location\":{\"lat\":36.28,"
                        + "\"lon\":36.85},\"event\":{\"scheme\":\"ucdp\",\"code\":\"1\",\"actors\":[\"Government of Syria\"],"
                        + "\"fatalities\":4}}")
                .formatted(id, date);
    }
}
