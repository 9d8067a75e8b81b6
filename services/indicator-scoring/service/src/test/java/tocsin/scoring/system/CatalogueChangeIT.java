package tocsin.scoring.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tocsin.contracts.topics.Topics;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.board.Observations;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestSecurity(user = "anna", roles = "analyst")
class CatalogueChangeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");

    private final Wires wires = new Wires(RealServers.broker().bootstrap());

    @BeforeEach
    void aLiveBoardWithAMarch() throws Exception {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
        wires.say(Topics.OBSERVATIONS, List.of(Observations.march("live", "r1", NOW)));
        await().atMost(PATIENCE).until(() -> given().get("/api/problems/unrest").path("at") != null);
    }

    @AfterAll
    void disconnect() {
        wires.close();
    }

    @Test
    void aChangedWeightChangesTheScoreAtOnceAndUndoBringsItBackExactly() throws IOException {
        double before = logOdds();
        int version = active();

        change(weighing(2 * weight(version)), "marches tell more than thought")
                .then()
                .statusCode(201)
                .body("version", equalTo(version + 1))
                .body("author", equalTo("anna"));
        await().atMost(PATIENCE).until(() -> catalogueVersion() == version + 1);
        assertThat(logOdds()).isGreaterThan(before + 1);
        given().get("/api/catalogue/compare?from=%d&to=%d".formatted(version, version + 1))
                .then()
                .body("items.item", contains("indicator marches"))
                .body("items[0].kind", equalTo("CHANGED"))
                .body("items[0].fields.field", contains("weight"));

        given().contentType(ContentType.JSON)
                .body(Map.of("reason", "no, they do not"))
                .post("/api/catalogue/undo")
                .then()
                .statusCode(201)
                .body("version", equalTo(version + 2));
        await().atMost(PATIENCE).until(() -> catalogueVersion() == version + 2);
        assertThat(logOdds()).isEqualTo(before);
        given().get("/api/catalogue")
                .then()
                .body("items[0].version", equalTo(version + 2))
                .body("items[0].active", equalTo(true))
                .body("items[0].reason", equalTo("no, they do not"))
                .body("items[1].reason", equalTo("marches tell more than thought"))
                .body("items.findAll { it.active }.size()", equalTo(1));
        assertThat(given().get("/api/catalogue/" + (version + 2)).<String>path("contentHash"))
                .isEqualTo(given().get("/api/catalogue/" + version).path("contentHash"));
    }

    @Test
    void theDirectoryComesAsAZipToo() throws IOException {
        int version = active();

        given().contentType("application/zip")
                .body(zipped(Path.of("src/test/resources/catalogue")))
                .post("/api/catalogue?reason=as%20it%20stands")
                .then()
                .statusCode(201)
                // The same content is no new version.
                .body("version", equalTo(version));
        given().contentType("application/zip")
                .body("no zip".getBytes(StandardCharsets.UTF_8))
                .post("/api/catalogue?reason=why")
                .then()
                .statusCode(422);
    }

    @Test
    void allFindingsOfAnUnsoundCatalogueAreToldAndNothingChanges() throws IOException {
        int version = active();
        ObjectNode catalogue = weighing(12);
        ((ObjectNode) catalogue.path("indicators").get(0))
                .put("magnitude", "huge")
                .put("colour", "red");
        ((ObjectNode) catalogue.path("problems").get(1)).put("horizonDays", "soon");
        change(catalogue, "why")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:unsound-catalogue"))
                .body("violations.item", contains("indicator fighting-surge", "problem unrest"))
                .body("violations.field", contains("colour", "horizonDays"));

        ObjectNode outOfRange = weighing(12);
        ((ObjectNode) outOfRange.path("indicators").get(0)).put("magnitude", "huge");
        ((ObjectNode) outOfRange.path("problems").get(1)).put("holdHours", -1);
        change(outOfRange, "why")
                .then()
                .statusCode(422)
                .body("violations.item", contains("indicator fighting-surge", "problem unrest"))
                .body("violations.field", contains("magnitude", "holdHours"));
        change(weighing(12), " ").then().statusCode(400).body("violations.field", hasItem("reason"));
        assertThat(active()).isEqualTo(version);
    }

    @Test
    void whatIsNotThereIsSaidSo() {
        given().get("/api/catalogue/999").then().statusCode(404);
        given().get("/api/catalogue/x").then().statusCode(404);
        given().get("/api/catalogue/compare?to=1").then().statusCode(400);
    }

    @Test
    @TestSecurity(user = "officer", roles = "watch-officer")
    void onlyAnalystsSeeAndChangeIt() {
        given().get("/api/catalogue").then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/catalogue")
                .then()
                .statusCode(403);
    }

    private static Response change(JsonNode catalogue, String reason) {
        ObjectNode body = Wire.json().createObjectNode().put("reason", reason);
        body.set("catalogue", catalogue);
        return given().contentType(ContentType.JSON).body(body.toString()).post("/api/catalogue");
    }

    /** The active catalogue with another weight of marches. */
    private static ObjectNode weighing(double weight) throws IOException {
        ObjectNode catalogue = (ObjectNode)
                Wire.json().readTree(given().get("/api/catalogue/" + active()).asString());
        ((ObjectNode) catalogue.path("indicators").get(1)).put("weight", weight);
        return catalogue;
    }

    private static double weight(int version) {
        return given().get("/api/catalogue/" + version)
                .jsonPath()
                .getDouble("indicators.find { it.id == 'marches' }.weight");
    }

    private static int active() {
        return given().get("/api/catalogue").path("items.find { it.active }.version");
    }

    private static int catalogueVersion() {
        return given().get("/api/problems/unrest").path("catalogueVersion");
    }

    private static double logOdds() {
        return given().get("/api/problems/unrest").jsonPath().getDouble("logOdds");
    }

    private static byte[] zipped(Path directory) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry("catalogue/" + directory.relativize(file)));
                Files.copy(file, zip);
            }
        }
        return bytes.toByteArray();
    }
}
