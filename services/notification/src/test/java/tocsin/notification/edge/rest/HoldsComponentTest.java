package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.notification.TestDatabase;
import tocsin.notification.Tokens;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class HoldsComponentTest {
    private static final String CONVOY = """
            {"problems": ["idlib-offensive"], "endsAt": "2049-03-01T08:00:00Z", "startsAt": "2049-02-01T08:00:00Z",
             "reason": "a convoy that was announced"}""";

    @Inject
    Pool pool;

    @Test
    void aSilenceIsListedUntilItEndsAndTheLogSaysWhoDidWhat() {
        String id = by("watch-officer")
                .contentType(ContentType.JSON)
                .body(CONVOY)
                .post("/api/silences")
                .then()
                .statusCode(201)
                .body("state", equalTo("pending"))
                .body("author", equalTo("watch-officer"))
                .body("upToLevel", equalTo("WARNING"))
                .extract()
                .path("id");

        by("analyst").get("/api/silences").then().statusCode(200).body("items.id", hasItem(id));
        by("analyst").delete("/api/silences/" + id).then().statusCode(403);
        by("operator").delete("/api/silences/" + id).then().statusCode(204);
        by("operator").delete("/api/silences/" + id).then().statusCode(404);
        by("analyst").get("/api/silences").then().body("items.id", not(hasItem(id)));
        by("analyst").get("/api/silences?ended=true").then().body("items.id", hasItem(id));
        by("operator")
                .get("/api/audit?subject=silence/" + id)
                .then()
                .body("items.action", contains("silence ended", "silence added"))
                .body("items.actor", contains("operator", "watch-officer"))
                .body("items[1].detail", containsString("a convoy that was announced"));
    }

    @Test
    void faultsAreNamedFieldByField() {
        by("watch-officer")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"\"}")
                .post("/api/silences")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("problems", "reason", "endsAt")));
    }

    @Test
    void anInhibitionComesAndGoes() {
        String id = by("analyst")
                .contentType(ContentType.JSON)
                .body("""
                        {"source": "ukraine-invasion", "problems": ["black-sea-incident"], "reason": "it is a part"}""")
                .post("/api/inhibitions")
                .then()
                .statusCode(201)
                .body("fromLevel", equalTo("CRITICAL"))
                .extract()
                .path("id");

        by("watch-officer")
                .get("/api/inhibitions")
                .then()
                .body("items.id", hasItem(id))
                .body("items.source", hasItem("rapid-cross-theater-escalation"));
        by("analyst").delete("/api/inhibitions/" + id).then().statusCode(204);
        by("analyst").delete("/api/inhibitions/" + id).then().statusCode(404);
        by("watch-officer").get("/api/inhibitions").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void theDatabaseItselfRefusesToChangeTheLog() {
        by("watch-officer")
                .contentType(ContentType.JSON)
                .body(CONVOY)
                .post("/api/silences")
                .then()
                .statusCode(201);

        for (String attack : List.of(
                "update notification.audit set actor = 'nobody'",
                "delete from notification.audit",
                "truncate notification.audit")) {
            assertThrows(
                    RuntimeException.class,
                    () -> pool.query(attack).execute().await().indefinitely(),
                    attack);
        }
    }

    private static RequestSpecification by(String role) {
        return given().auth().oauth2(Tokens.of(role, role));
    }
}
