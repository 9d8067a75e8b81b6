package tocsin.scoring.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
class DraftIT {

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
    void aDraftStandsBesideTheLiveBoardWithTheSameEvidenceAndAlertsNobody() throws Exception {
        double live = logOdds("live");
        int version = given().get("/api/catalogue").path("items[0].version");

        String draft = draftWithHeavierMarches();
        await().atMost(PATIENCE).until(() -> logOdds(draft) > live + 1);
        assertThat(logOdds("live")).isEqualTo(live);
        given().get("/api/problems/unrest?board=" + draft)
                .then()
                .body("level", equalTo("WARNING"))
                .body("contributions.find { it.indicator == 'marches' }.clusters.size()", equalTo(1));
        given().get("/api/boards").then().body("find { it.id == '%s' }.kind".formatted(draft), equalTo("draft"));
        given().get("/api/catalogue").then().body("items[0].version", equalTo(version));

        wires.say(Topics.OBSERVATIONS, List.of(Observations.march(draft, "r2", NOW.plusSeconds(60))));
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/problems/unrest?board=" + draft)
                                .<Integer>path("contributions.find { it.indicator == 'marches' }.clusters.size()")
                        == 2);
        assertThat(logOdds("live")).isEqualTo(live);
        assertThat(wires.alerts(draft)).isEmpty();

        given().get("/api/catalogue/drafts").then().body("items.id", hasItem(draft));
        given().delete("/api/catalogue/drafts/" + draft).then().statusCode(202);
        await().atMost(PATIENCE)
                .until(() -> given().get("/api/problems?board=" + draft).statusCode() == 404);
        given().get("/api/catalogue/drafts").then().body("items.size()", equalTo(0));
        given().delete("/api/catalogue/drafts/" + draft).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "officer", roles = "watch-officer")
    void draftsAreForAnalysts() {
        given().get("/api/catalogue/drafts").then().statusCode(403);
    }

    private static String draftWithHeavierMarches() throws IOException {
        ObjectNode catalogue = (ObjectNode) Wire.json()
                .readTree(given().get("/api/catalogue/"
                                + given().get("/api/catalogue").path("items[0].version"))
                        .asString());
        ((ObjectNode) catalogue.path("indicators").get(1)).put("weight", 40);
        ObjectNode body = Wire.json().createObjectNode().put("name", "heavier").put("reason", "to see");
        body.set("catalogue", catalogue);
        return given().contentType(ContentType.JSON)
                .body(body.toString())
                .post("/api/catalogue/drafts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static double logOdds(String board) {
        return given().get("/api/problems/unrest?board=" + board).jsonPath().getDouble("logOdds");
    }
}
