package tocsin.watch.edge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.test.security.SecurityAttribute;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.intake.ReportContent;
import tocsin.contracts.intake.Revision;
import tocsin.watch.application.BrokerInMemory;
import tocsin.watch.application.Outgoing;
import tocsin.watch.application.ReportsInMemory;
import tocsin.watch.application.WatchedReport;
import tocsin.watch.intake.IntakeFuzz;

@QuarkusTest
@TestProfile(WithoutServers.class)
@TestSecurity(
        user = "officer",
        roles = {"reporter", "watch-officer"},
        attributes = @SecurityAttribute(key = "sources", value = "officer"))
class ReportResourceComponentTest {
    private static final int FUZZED = "long".equals(System.getProperty("tocsin.tests")) ? 100_000 : 5_000;
    private static final String LINES = "application/x-ndjson";

    @Inject
    BrokerInMemory broker;

    @Inject
    ReportsInMemory reports;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @BeforeEach
    void begin() {
        broker.begin();
    }

    @Test
    void anAcceptedReportIsAnsweredWhenTheBrokerHasIt() {
        post("application/json", report("Strike"))
                .then()
                .statusCode(202)
                .header("X-Correlation-Id", "c-1")
                .body("accepted", equalTo(1))
                .body("items[0].status", equalTo("accepted"))
                .body("items[0].id", notNullValue());

        Outgoing sent = broker.taken().getFirst();
        assertThat(sent.topic()).isEqualTo("reports");
        assertThat(sent.correlation()).isEqualTo("c-1");
        assertThat(((AcceptedReport) sent.message()).acceptedBy()).isEqualTo("officer");
    }

    @Test
    void theGoodOnesOfAMixedBatchAreKept() {
        post(LINES, report("One") + "\n{\"source\":\"officer\"}\nnoise\n" + report("Two"))
                .then()
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("rejected", equalTo(2))
                .body("items.status", contains("accepted", "rejected", "rejected", "accepted"))
                .body("items[1].violations.field", contains("publishedAt", "title"));

        assertThat(broker.taken()).hasSize(2);
    }

    @Test
    void aRequestOfNothingButWrongItemsIsAProblem() {
        post("application/json", "[{}]")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:rejected"))
                .body("rejected", equalTo(1));
    }

    @Test
    void aBrokerThatTakesOnlyPartMakesTheSenderComeAgain() {
        broker.takeOnly(1);

        post("application/json", "[" + report("One") + "," + report("Two") + "]")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json")
                .body("items.status", contains("accepted", "unavailable"));
    }

    @Test
    void anAccountSpeaksOnlyForItsSources() {
        post("application/json", report("Strike").replace("officer", "reuters"))
                .then()
                .statusCode(400)
                .body("items[0].violations[0].field", equalTo("source"));
    }

    @Test
    void tooLargeIsToldAsSuch() {
        post("application/json", "[" + "1,".repeat(10_000) + "1]")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", equalTo("at most 10000 items a request"));
        post("application/json", " ".repeat((16 << 20) + 1)).then().statusCode(413);
    }

    @Test
    void anotherContentTypeIsNotRead() {
        post("text/plain", report("Strike")).then().statusCode(415).contentType("application/problem+json");
    }

    @Test
    void reportsAreListedNewestFirstInPages() {
        for (int day = 1; day <= 3; day++) {
            reports.add(watched("paged", "id-" + day, Instant.parse("2020-10-0" + day + "T00:00:00Z")));
        }

        String next = given().get("/api/reports?board=paged&limit=2")
                .then()
                .statusCode(200)
                .body("items.id", contains("id-3", "id-2"))
                .extract()
                .path("next");
        given().queryParam("cursor", next)
                .get("/api/reports?board=paged&limit=2")
                .then()
                .body("items.id", contains("id-1"))
                .body("next", nullValue());
        given().get("/api/reports?board=paged&cursor=x").then().statusCode(400);
    }

    @Test
    void aReportIsRetractedWithAReasonOnly() {
        reports.add(watched("live", "to-retract", Instant.parse("2020-10-01T00:00:00Z")));

        order("/api/reports/to-retract/retract", "{}").then().statusCode(400).body("violations", hasSize(1));
        order("/api/reports/unheard-of/retract", "{\"reason\":\"error\"}")
                .then()
                .statusCode(404);
        order("/api/reports/to-retract/retract", "{\"reason\":\"mistaken\"}")
                .then()
                .statusCode(202);

        AcceptedReport sent = (AcceptedReport) broker.taken().getFirst().message();
        assertThat(sent.revision().retracted()).isTrue();
        assertThat(sent.retraction()).isNotNull();
    }

    @Test
    void anUnknownExerciseTakesNoReports() {
        order("/api/exercises/none/reports", report("Strike")).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = "analyst", roles = "analyst")
    void whoMayReadMayNotReport() {
        post("application/json", report("Strike")).then().statusCode(403).contentType("application/problem+json");
        given().get("/api/reports").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/reports", "/api/reports/x", "/api/exercises", "/api/sources"})
    @TestSecurity
    void nobodyReadsWithoutSigningIn(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics"})
    @TestSecurity
    void healthAndMetricsNeedNeitherSignInNorServers(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void noiseNeverFailsTheServiceAndIsAlwaysAnsweredWithReasons() throws IOException, InterruptedException {
        Random random = new Random(20_200_927);
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < FUZZED; round++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/reports"))
                        .header("Content-Type", random.nextBoolean() ? "application/json" : LINES)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(IntakeFuzz.request(random)))
                        .build();
                HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isIn(202, 400);
                assertThat(answer.body().contains("\"rejected\",\"violations\":[{")
                                || !answer.body().contains("\"status\":\"rejected\""))
                        .isTrue();
            }
        }
    }

    private static Response post(String type, String body) {
        return given().header("X-Correlation-Id", "c-1")
                .header("Content-Type", type)
                .body(body.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .post("/api/reports");
    }

    private static Response order(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private static String report(String title) {
        return "{\"source\":\"officer\",\"publishedAt\":\"%s\",\"title\":\"%s\"}"
                .formatted(Instant.now().minus(1, ChronoUnit.HOURS), title);
    }

    private static WatchedReport watched(String board, String id, Instant publishedAt) {
        ReportContent content = new ReportContent(publishedAt, null, "T", "", null, null, null, null, null);
        AcceptedReport report = new AcceptedReport(
                id,
                board,
                null,
                "officer",
                null,
                new Revision(false, 1, "hash-hash-hash-hash"),
                content,
                null,
                "officer",
                publishedAt);
        return new WatchedReport(report, 1, publishedAt, null, List.of());
    }
}
