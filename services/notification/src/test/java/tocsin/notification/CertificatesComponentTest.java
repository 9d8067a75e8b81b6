package tocsin.notification;

import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tocsin.addresses.TestAuthority;
import tocsin.addresses.TlsServer;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.DeliverDue;
import tocsin.notification.application.IncomingAlert;
import tocsin.notification.application.TakeAlerts;

/** What the owner of a webhook sees of a receiver whose certificate is not good, and of its alerts once it is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected, and filled before all tests
class CertificatesComponentTest {
    private static final int PATIENCE = 60;

    private static TestAuthority company;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    TakeAlerts taking;

    @Inject
    DeliverDue worker;

    private final String owner = "owner-" + UUID.randomUUID();
    private final String problem = "problem-" + UUID.randomUUID();

    /** Before the service's first message by https. */
    @BeforeAll
    static void trust() {
        company = new TestAuthority();
        company.trustHere();
    }

    @AfterAll
    static void trustAsBefore() {
        TestAuthority.trustAsBefore();
    }

    @Test
    void anAlertForAReceiverWhoseCertificateExpiredIsKeptAndArrivesUnderTheSameIdOnceItIsRenewed() throws Throwable {
        try (TlsServer receiver = new TlsServer(company.servingExpired("dns:localhost"))) {
            String path = subscribe(receiver.address("localhost", "/hook"));
            own().post(path + "/test")
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("missed"))
                    .body("reason", containsString("its certificate is not accepted: it has expired"));
            raise();
            await().atMost(PATIENCE, SECONDS).until(() -> ids("failed").size() == 1);
            String id = ids("failed").getFirst();

            receiver.show(company.serving("dns:localhost"));
            own().contentType(ContentType.JSON)
                    .body("{\"state\": \"failed\"}")
                    .post(path + "/replay")
                    .then()
                    .statusCode(200)
                    .body("queued", equalTo(1));

            await().atMost(PATIENCE, SECONDS).until(() -> ids("delivered").equals(List.of(id)));
            own().get("/api/deliveries/" + id)
                    .then()
                    .body("history.outcome", equalTo(List.of("missed", "missed", "given up", "arrived")))
                    .body("history[0].reason", containsString("its certificate is not accepted: it has expired"));
            assertThat(receiver.asked()).extracting(TlsServer.Asked::webhookId).containsExactly(id);
            own().delete(path).then().statusCode(204);
        }
    }

    private String subscribe(String url) {
        return "/api/subscriptions/"
                + own().contentType(ContentType.JSON)
                        .body("""
                        {"name": "Desk", "channel": {"type": "webhook", "url": "%s", "secret": "%s"},
                         "filter": {"problems": ["%s"], "exercises": true}}""".formatted(url, Receiver.SECRET, problem))
                        .post("/api/subscriptions")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private void raise() throws Throwable {
        IncomingAlert alert = new IncomingAlert(
                Alerts.of(
                        "board-" + UUID.randomUUID(),
                        problem,
                        1,
                        AlertKind.RAISE,
                        WarningLevel.NORMAL,
                        WarningLevel.WATCH),
                null);
        VertxContextSupport.subscribeAndAwait(
                () -> sessions.withStatelessTransaction(session -> taking.take(session, List.of(alert))));
        worker.wake();
    }

    private List<String> ids(String state) {
        return own().get("/api/deliveries?state=" + state)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private RequestSpecification own() {
        return given().auth().oauth2(Tokens.of(owner, "subscriber"));
    }
}
