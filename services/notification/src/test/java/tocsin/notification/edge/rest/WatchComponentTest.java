package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.notification.TestDatabase;
import tocsin.notification.Tokens;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class WatchComponentTest {
    @Test
    void aRosterIsImportedAndAnOverrideTakesItsPlace() {
        String roster = String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:test",
                "BEGIN:VEVENT",
                "UID:1",
                "SUMMARY:aylin",
                "DTSTART:20260101T000000Z",
                "DURATION:P1D",
                "RRULE:FREQ=DAILY",
                "END:VEVENT",
                "END:VCALENDAR",
                "");
        for (int twice = 0; twice < 2; twice++) {
            by("watch-officer")
                    .contentType("text/calendar")
                    .body(roster)
                    .put("/api/roster")
                    .then()
                    .statusCode(200)
                    .body("shifts", greaterThan(170));
        }
        by("analyst").get("/api/roster").then().statusCode(200).body("onWatch", equalTo(List.of("aylin")));
        // Who was on watch before the second import stays known.
        by("analyst")
                .get("/api/roster?from=2026-01-01T00:00:00Z&to=" + java.time.Instant.now())
                .then()
                .body("shifts.findAll { it.kind == 'roster' }.size()", equalTo(2));

        String id = by("operator")
                .contentType(ContentType.JSON)
                .body("{\"account\": \"boris\", \"endsAt\": \"%s\", \"reason\": \"aylin is ill\"}"
                        .formatted(java.time.Instant.now().plusSeconds(3600)))
                .post("/api/roster/overrides")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        by("analyst").get("/api/roster").then().body("onWatch", equalTo(List.of("boris")));

        by("operator").delete("/api/roster/overrides/" + id).then().statusCode(204);
        by("operator").delete("/api/roster/overrides/" + id).then().statusCode(404);
        by("analyst").get("/api/roster").then().body("onWatch", equalTo(List.of("aylin")));
        by("analyst")
                .get("/api/audit")
                .then()
                .body("items.action", hasItem("roster imported"))
                .body("items.action", hasItem("override added"));
    }

    @Test
    void whatIsNoRosterIsRefusedByName() {
        by("watch-officer")
                .contentType("text/calendar")
                .body("hello")
                .put("/api/roster")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("calendar"))
                .body("violations[0].expected", containsString("VEVENT"));
    }

    @Test
    void aPolicyIsSetAndReadBack() {
        by("operator")
                .contentType(ContentType.JSON)
                .body("""
                        {"fromLevel": "WARNING", "steps": [{"after": "PT2M", "whom": ["lead"]}], "mostReminders": 3}""")
                .put("/api/escalation")
                .then()
                .statusCode(200);

        by("watch-officer")
                .get("/api/escalation")
                .then()
                .body("fromLevel", equalTo("WARNING"))
                .body("steps[0].after", equalTo("PT2M"))
                .body("steps[0].whom", equalTo(List.of("lead")))
                .body("remindEvery", equalTo("PT15M"))
                .body("mostReminders", equalTo(3));
        by("watch-officer")
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/escalation")
                .then()
                .statusCode(403);
    }

    @Test
    void aHandoverHoldsWhatWasWrittenDownAndEscapesIt() {
        by("watch-officer")
                .contentType(ContentType.JSON)
                .body("{\"text\": \"Spoke to <b>UNDOF</b> {page}\"}")
                .post("/api/log")
                .then()
                .statusCode(201)
                .body("author", equalTo("watch-officer"));

        by("analyst").get("/api/log").then().body("items.text", hasItem("Spoke to <b>UNDOF</b> {page}"));
        by("analyst")
                .get("/api/handover")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("Spoke to <b>UNDOF</b> {page}"))
                .body(containsString("Stands high"));
        by("analyst")
                .get("/api/handover?format=html")
                .then()
                .contentType("text/html")
                .body(containsString("Spoke to &lt;b&gt;UNDOF&lt;/b&gt; {page}"))
                .body(not(containsString("<b>UNDOF")));
        by("analyst").get("/api/handover?since=yesterday").then().statusCode(400);
    }

    private static RequestSpecification by(String role) {
        return given().auth().oauth2(Tokens.of(role, role));
    }
}
