package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.Tokens;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.subscription.SigningSecret;

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

    @Test
    void whatIsNotHeldIsLetGoHoweverMuchElseIs() {
        String summary = new String(Wire.encode(AlertSummary.of(Alerts.raise())), StandardCharsets.UTF_8)
                .replace("nw-syria", "THEATER")
                .replace("'", "''");
        String assessment =
                new String(Wire.encode(Alerts.raise().assessment()), StandardCharsets.UTF_8).replace("'", "''");
        pool.query("""
                        insert into notification.silence (id, kind, board, problems, theaters, up_to_level,
                            starts_at, ends_at, author, reason)
                        values (gen_random_uuid(), 'SILENCE', 'live', '', 'hushed', 'WARNING',
                            now() - interval '1 hour', now() + interval '1 hour', 'test', 'much is held')""").execute().await().indefinitely();
        pool.query("""
                        with told as (
                            insert into notification.subscription (id, name, owner, purpose, channel, target,
                                secret, problems, theaters, min_level, exercises)
                            values ('ffffffff-ffff-4fff-bfff-ffffffffffff', 'Many', 'many', 'ALERTS', 'webhook',
                                'http://127.0.0.1:1/', 'open:%s', 'many', '', 'WATCH', false)
                            returning id
                        ), numbered as (
                            select n, gen_random_uuid() as alert from generate_series(1, 601) n
                        ), alerts as (
                            insert into notification.alert (id, board, problem, number, kind, peak, summary, assessment)
                            select alert, 'many', 'many-' || n, 1, 'RAISE', 'WATCH',
                                replace('%s', 'THEATER', case n when 601 then 'loud' else 'hushed' end), '%s' from numbered
                            returning id
                        )
                        insert into notification.delivery (id, subscription, alert, lane, position, because, state,
                            held_because)
                        select gen_random_uuid(), told.id, numbered.alert, 'many/' || to_char(numbered.n, 'FM0000'), 1,
                            'test', 'HELD', 'test' from told, numbered""".formatted(SigningSecret.of(new byte[32]).text(), summary, assessment))
                .execute()
                .await()
                .indefinitely();

        await().atMost(Duration.ofSeconds(30)).until(() -> held("lane = 'many/0601'") == 0);
        assertThat(held("lane like 'many/%'")).isEqualTo(600);
    }

    private long held(String which) {
        return pool.query("select count(*) from notification.delivery where state = 'HELD' and " + which)
                .execute()
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getLong(0);
    }

    private static RequestSpecification by(String role) {
        return given().auth().oauth2(Tokens.of(role, role));
    }
}
