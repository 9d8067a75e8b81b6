package tocsin.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.FallBackToMail;
import tocsin.notification.application.IncomingAlert;
import tocsin.notification.application.TakeAlerts;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class FallbackComponentTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    TakeAlerts taking;

    @Inject
    FallBackToMail falling;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    Pool pool;

    private final String problem = "p-" + UUID.randomUUID();
    private final Alert critical =
            Alerts.of("live", problem, 1, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.CRITICAL);

    @ParameterizedTest
    @CsvSource({
        "FAILED, 0, true",
        "PENDING, 119, false",
        "PENDING, 121, true",
        "DELIVERED, 600, false",
        "SUPERSEDED, 600, false",
        "FAILED, 90000, false"
    })
    void whatDoesNotGetThroughInTimeGoesByMail(String state, int seconds, boolean mailed) {
        subscribe();
        take(critical);
        stands(critical, state, seconds);

        look();
        look();

        assertThat(mails(critical)).hasSize(mailed ? 1 : 0);
    }

    @Test
    void itSaysWhyAndMayBeReadByItself() {
        subscribe();
        take(critical);
        stands(critical, "FAILED", 0);

        look();

        given().auth()
                .oauth2(Tokens.of("officer", "subscriber"))
                .get("/api/deliveries?alert=" + critical.id())
                .then()
                .statusCode(200)
                .body("items.channel", containsInAnyOrder("webhook", "email"));
        assertThat(mails(critical))
                .containsExactly(
                        "It has not got through to your webhook \"Pager\", which names you for this: no answer");
    }

    @Test
    void onlyARaiseToCriticalOfTheLiveBoardIsWorthIt() {
        subscribe();
        Alert warning = Alerts.of("live", problem, 2, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.WARNING);
        Alert down = Alerts.of("live", problem, 3, AlertKind.UPDATE, WarningLevel.CRITICAL, WarningLevel.WARNING);
        take(warning);
        take(down);
        stands(warning, "FAILED", 0);
        stands(down, "FAILED", 0);

        look();

        assertThat(mails(warning)).isEmpty();
        assertThat(mails(down)).isEmpty();
    }

    @Test
    void whoUnsubscribedGetsNoMoreUntilAnotherAddressIsNamed() {
        String id = subscribe();
        take(critical);
        stands(critical, "FAILED", 0);
        look();
        execute(
                "update notification.subscription set disabled_at = now(), disabled_reason = 'no more' where fallback_of = '"
                        + id + "'");
        Alert again = Alerts.of("live", problem, 2, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.CRITICAL);
        take(again);
        stands(again, "FAILED", 0);

        look();
        assertThat(mails(again)).isEmpty();

        execute("update notification.subscription set fallback = 'other@example.org' where id = '" + id + "'");
        look();
        assertThat(pool.query(
                                "select 1 from notification.delivery d join notification.subscription f on f.id = d.subscription"
                                        + " where f.target = 'other@example.org' and d.alert = '" + again.id() + "'")
                        .execute()
                        .await()
                        .atMost(PATIENCE)
                        .rowCount())
                .isEqualTo(1);
    }

    @Test
    void aFallbackIsAnAddressBesideAWebhook() {
        post("{\"name\": \"Pager\", \"channel\": {\"type\": \"email\", \"address\": \"a@example.org\"}, \"fallback\": \"b@example.org\"}")
                .statusCode(400)
                .body("violations.field", contains("fallback"));
        post("{\"name\": \"Pager\", \"channel\": {\"type\": \"webhook\", \"url\": \"http://127.0.0.1:9/\"}, \"fallback\": \"nobody\"}")
                .statusCode(400)
                .body("violations.field", contains("fallback"));
    }

    private String subscribe() {
        return post("""
                        {"name": "Pager", "channel": {"type": "webhook", "url": "http://127.0.0.1:9/"},
                         "filter": {"problems": ["%s"]}, "fallback": "duty@example.org"}""".formatted(problem))
                .statusCode(201)
                .body("fallback", equalTo("duty@example.org"))
                .extract()
                .path("id");
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(Tokens.of("officer", "watch-officer"))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/subscriptions")
                .then();
    }

    private void take(Alert alert) {
        sessions.withStatelessTransaction(session -> taking.take(session, List.of(new IncomingAlert(alert, null))))
                .await()
                .atMost(PATIENCE);
    }

    /** As after some attempts. */
    private void stands(Alert alert, String state, int seconds) {
        execute("""
                update notification.delivery set state = '%s', attempts = 1, last_error = 'no answer',
                    leased_until = now() + interval '1 hour', queued_at = now() - %d * interval '1 second'
                where alert = '%s'""".formatted(state, seconds, alert.id()));
    }

    private void look() {
        sessions.withStatelessTransaction(falling::plan).await().atMost(PATIENCE);
    }

    private List<String> mails(Alert alert) {
        return pool.query("""
                        select d.because from notification.delivery d join notification.subscription f on f.id = d.subscription
                        where f.purpose = 'FALLBACK' and f.target = 'duty@example.org' and d.alert = '%s'""".formatted(alert.id()))
                .execute()
                .map(rows -> rows.stream().map((Row row) -> row.getString(0)).toList())
                .await()
                .atMost(PATIENCE);
    }

    private void execute(String sql) {
        pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
