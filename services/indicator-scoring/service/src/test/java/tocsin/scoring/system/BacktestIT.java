package tocsin.scoring.system;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tocsin.scoring.application.Backtests;

@QuarkusTest
@QuarkusTestResource(RealServers.class)
@TestSecurity(user = "anna", roles = "analyst")
class BacktestIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DEAD = "a runner that died";
    private static final String ONSETS = "problem,onset,kind\nunrest,2020-01-20,onset\n";

    @Inject
    Backtests backtests;

    @BeforeEach
    void ready() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    @Test
    void anOrderedBacktestIsRunAndItsResultIsKept() {
        String id = given().multiPart("onsets", "onsets.csv", bytes(ONSETS))
                .multiPart("archives", "reports.ndjson", bytes(archive()))
                .multiPart("againstVersion", "1")
                .post("/api/backtests")
                .then()
                .statusCode(201)
                .body("againstVersion", equalTo(1))
                .body("state", equalTo("queued"))
                .body("result", nullValue())
                .extract()
                .path("id");

        awaitState(id, "done");
        given().get("/api/backtests/" + id)
                .then()
                .body("reportsDone", equalTo(30))
                .body("result.problems[0].problem", equalTo("unrest"))
                .body("result.problems[0].onsets.size()", equalTo(1))
                .body("result.against.problems[0].problem", equalTo("unrest"));
        given().get("/api/backtests/" + id + "/pictures/unrest")
                .then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .body(containsString("<svg"));
        given().get("/api/backtests/" + id + "/pictures/nothing").then().statusCode(404);
        given().get("/api/backtests").then().body("items.id", hasItem(id));
    }

    @Test
    void whatCannotBeMeasuredSaysWhy() {
        String id = given().multiPart("onsets", "onsets.csv", bytes("problem,onset,kind\nunrest,soon,onset\n"))
                .multiPart("archives", "reports.ndjson", bytes(archive()))
                .post("/api/backtests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        awaitState(id, "failed");
        given().get("/api/backtests/" + id).then().body("reason", containsString("line 2, onset"));
    }

    @Test
    void aMissingFileIsNamed() {
        given().multiPart("onsets", "onsets.csv", bytes(ONSETS))
                .post("/api/backtests")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("archives"));
    }

    @Test
    void whileOneRunsAnotherWaitsAndCanBeCancelledAndADeadRunnersIsRunAgain() {
        String orphan = held(Duration.ofSeconds(10));
        String waiting = ordered();

        given().delete("/api/backtests/" + waiting).then().statusCode(200).body("state", equalTo("cancelled"));
        assertThat(backtests.claim("another", Duration.ofSeconds(1))).isEmpty();

        awaitState(orphan, "done");
        assertThat(backtests.progress(orphan, DEAD, Backtests.Progress.NONE, Duration.ofSeconds(1)))
                .isFalse();
        given().delete("/api/backtests/" + orphan).then().body("state", equalTo("done"));
    }

    /** An order that a runner has taken which is heard of no more. */
    private String held(Duration lease) {
        return await().atMost(PATIENCE)
                .until(
                        () -> {
                            String id = ordered();
                            return backtests
                                    .claim(DEAD, lease)
                                    .filter(claimed -> claimed.id().equals(id))
                                    .map(claimed -> id)
                                    .orElse("");
                        },
                        id -> !id.isEmpty());
    }

    private String ordered() {
        String id = UUID.randomUUID().toString();
        backtests.add(new Backtests.Order(
                id,
                Instant.now(),
                "anna",
                1,
                null,
                null,
                null,
                List.of(
                        new Backtests.File("onsets.csv", bytes(ONSETS)),
                        new Backtests.File("reports.ndjson", bytes(archive())))));
        return id;
    }

    private static void awaitState(String id, String state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().get("/api/backtests/" + id).then().body("state", equalTo(state)));
    }

    private static String archive() {
        LocalDate first = LocalDate.parse("2020-01-01");
        return first.datesUntil(first.plusDays(30))
                .map(day ->
                        "{\"source\":\"agency\",\"externalId\":\"%s\",\"publishedAt\":\"%sT09:00:00Z\",\"title\":\"A march\"}"
                                .formatted(day, day))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
