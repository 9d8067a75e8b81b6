package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.Tokens;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.TheaterAreas;
import tocsin.notification.feed.TheaterArea;
import tocsin.notification.feed.TheaterArea.Corner;
import tocsin.notification.feed.Xml;
import tocsin.notification.routing.Transit;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class FeedsComponentTest {
    @Inject
    AgroalDataSource database;

    @Inject
    TheaterAreas areas;

    /** A problem of this test alone. */
    private final String problem = "p-" + UUID.randomUUID();

    private final Alert raised =
            Alerts.of("live", problem, 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
    private final Alert risen =
            Alerts.of("live", problem, 2, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.CRITICAL);
    private final Alert drill = Alerts.of(
            "board-" + UUID.randomUUID(), problem, 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

    @BeforeEach
    void twoAlertsAndOneOfAnExercise() throws SQLException {
        keep(raised);
        keep(risen);
        keep(drill);
    }

    @AfterEach
    void nothingStaysOnTheLiveBoard() throws SQLException {
        execute("delete from notification.alert where problem = ?", problem);
    }

    @Test
    void aTokenIsShownOnceAndOnlyItsHashIsKept() throws SQLException {
        ExtractableResponse<Response> made = create("\"name\": \"Partners\", \"audience\": \"watch-floor\"");
        String id = made.path("id");
        String token = made.path("token");

        assertThat(token).startsWith("feed_").hasSizeGreaterThan(40);
        assertThat(made.header("Location")).endsWith("/api/feeds/" + id + "/alerts.atom");
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        operator()
                .get("/api/feeds?limit=200")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.find { it.id == '" + id + "' }.token", nullValue())
                .body("items.find { it.id == '" + id + "' }.public", equalTo(false))
                .body("items.find { it.id == '" + id + "' }.audience", equalTo("watch-floor"))
                .body("items.find { it.id == '" + id + "' }.sees", equalTo("evidence"))
                .body("items.find { it.id == '" + id + "' }.createdBy", equalTo("operator"))
                .body("items.find { it.id == '" + id + "' }.createdAt", notNullValue())
                .body(not(containsString(token)));
        assertThat(stored(id)).hasSize(64).isNotEqualTo(token);
    }

    @Test
    void faultsAreNamedFieldByField() {
        operator()
                .contentType(ContentType.JSON)
                .body("{\"audience\": \"all\", \"filter\": {\"minLevel\": \"HIGH\"}}")
                .post("/api/feeds")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of("name", "filter.minLevel", "audience")));
        operator().contentType(ContentType.JSON).post("/api/feeds").then().statusCode(400);
    }

    @Test
    void onlyWhoHasTheTokenReads() throws FeedException, IOException {
        ExtractableResponse<Response> made = create(named());
        String path = made.path("path");
        String token = made.path("token");
        String another = create(named()).path("token");

        for (Response refused : List.of(
                given().get(path),
                given().get(path + "?token="),
                given().get(path + "?token=" + another),
                given().header("Authorization", "Bearer " + another).get(path),
                as(Tokens.of("operator", "operator")).get(path),
                given().get("/api/feeds/00000000-0000-0000-0000-000000000000/alerts.atom?token=" + token),
                given().get("/api/feeds/none/alerts.atom?token=" + token))) {
            refused.then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", equalTo("This feed does not exist."));
        }
        ExtractableResponse<Response> inHeader = given().header("Authorization", "bearer " + token)
                .get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/atom+xml"))
                .header("Cache-Control", equalTo("private, max-age=60"))
                .extract();
        ExtractableResponse<Response> inAddress =
                given().get(path + "?token=" + token).then().statusCode(200).extract();
        assertThat(inHeader.asString()).doesNotContain("token");
        String cap = capLink(feed(inAddress).getEntries().getFirst());
        assertThat(cap).endsWith(".cap?token=" + token);
        given().get(pathOf(cap)).then().statusCode(200);
        given().get(pathOf(cap).replaceAll("[?].*", "")).then().statusCode(404);
    }

    @Test
    void aPublicFeedIsReadByAnybodyWhateverTheySend() throws FeedException, IOException {
        ExtractableResponse<Response> made = create(named() + ", \"public\": true");
        String path = made.path("path");

        assertThat(made.<String>path("token")).isNull();
        ExtractableResponse<Response> read = given().header("Authorization", "Bearer rubbish")
                .header("Accept", "text/html")
                .get(path + "?token=rubbish")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, max-age=60"))
                .header("Last-Modified", notNullValue())
                .extract();
        assertThat(read.asString()).doesNotContain("rubbish", "23 against", "26 %", "Shelling");
        assertThat(feed(read).getEntries()).hasSize(2);
    }

    @Test
    void whoHasTheNewestIsToldSoAndNothingMore() throws SQLException {
        String path = create(named() + ", \"public\": true").path("path");
        String tag = given().get(path).header("ETag");

        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag))
                .header("Cache-Control", equalTo("public, max-age=60"))
                .body(equalTo(""));
        given().header("If-None-Match", "\"another\", W/" + tag)
                .get(path)
                .then()
                .statusCode(304);
        given().head(path).then().statusCode(200).header("ETag", equalTo(tag));

        keep(Alerts.of("live", problem, 3, AlertKind.CLEAR, WarningLevel.CRITICAL, WarningLevel.NORMAL));

        given().header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body(containsString("Cleared to NORMAL from CRITICAL"));
    }

    @Test
    void aFeedTellsWhatItsFilterLetsThrough() throws FeedException, IOException {
        assertThat(titles("\"problems\": [\"%s\"]".formatted(problem)))
                .containsExactly(
                        "CRITICAL, up from WATCH: Pro-regime ground offensive in Idlib",
                        "WATCH, up from NORMAL: Pro-regime ground offensive in Idlib");
        assertThat(titles("\"problems\": [\"%s\"], \"minLevel\": \"WARNING\"".formatted(problem)))
                .hasSize(1);
        assertThat(titles("\"problems\": [\"%s\"], \"theaters\": [\"libya\", \"nw-syria\"]".formatted(problem)))
                .hasSize(2);
        assertThat(titles("\"problems\": [\"%s\"], \"theaters\": [\"libya\"]".formatted(problem)))
                .isEmpty();
        assertThat(titles("\"problems\": [\"%s\"], \"exercises\": true".formatted(problem)))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("[EXERCISE] ");
    }

    @Test
    void theNewestHundredAreOnAFeed() throws SQLException, FeedException, IOException {
        for (int number = 3; number <= 105; number++) {
            keep(Alerts.of("live", problem, number, AlertKind.UPDATE, WarningLevel.WARNING, WarningLevel.WATCH));
        }

        assertThat(titles("\"problems\": [\"%s\"]".formatted(problem)))
                .hasSize(100)
                .allMatch(title -> title.startsWith("WATCH, down from WARNING"));
    }

    @Test
    void aHostileTitleKeepsNoFeedFromBeingRead() throws SQLException, FeedException, IOException {
        Alert hostile = new Alert(
                UUID.randomUUID(),
                "live",
                false,
                problem,
                "<b>&\u0000\"theaters\":[\"libya\"]\u202E",
                List.of("nw-syria"),
                3,
                AlertKind.UPDATE,
                WarningLevel.CRITICAL,
                WarningLevel.WATCH,
                Alerts.AT,
                "\u0000",
                raised.assessment());
        keep(hostile);

        assertThat(titles("\"problems\": [\"%s\"], \"theaters\": [\"nw-syria\"]".formatted(problem)))
                .hasSize(3)
                .first()
                .isEqualTo("WATCH, down from CRITICAL: <b>& \"theaters\":[\"libya\"]");
        assertThat(titles("\"problems\": [\"%s\"], \"theaters\": [\"libya\"]".formatted(problem)))
                .isEmpty();
    }

    @Test
    void eachAlertOfAFeedIsAValidCapMessage() throws FeedException, IOException {
        areas.add(
                1,
                List.of(new TheaterArea(
                        "nw-syria",
                        "North-west Syria",
                        List.of(List.of(
                                new Corner(35, 36), new Corner(36, 36), new Corner(36, 37), new Corner(35, 36))))));
        ExtractableResponse<Response> made = create(named() + ", \"public\": true");
        String id = made.path("id");

        List<SyndEntry> entries =
                feed(given().get(made.<String>path("path")).then().extract()).getEntries();
        Document first = cap(pathOf(capLink(entries.get(1))));
        Document second = cap(pathOf(capLink(entries.get(0))));

        assertThat(Xml.text(first, "msgType")).isEqualTo("Alert");
        assertThat(Xml.text(first, "scope")).isEqualTo("Public");
        assertThat(Xml.text(first, "info/area/areaDesc")).isEqualTo("North-west Syria");
        assertThat(Xml.text(first, "info/area/polygon")).isEqualTo("35.0,36.0 36.0,36.0 36.0,37.0 35.0,36.0");
        assertThat(Xml.text(second, "msgType")).isEqualTo("Update");
        assertThat(Xml.text(second, "sender")).isEqualTo("feed-" + id + "@localhost");
        assertThat(Xml.text(second, "references"))
                .isEqualTo("%s,%s,%s"
                        .formatted(Xml.text(first, "sender"), Xml.text(first, "identifier"), Xml.text(first, "sent")));
        given().get("/api/feeds/" + id + "/alerts/" + drill.id() + ".cap")
                .then()
                .statusCode(404)
                .body("detail", equalTo("This alert does not exist."));
    }

    @Test
    void aMessageOfAnExerciseSaysSo() {
        String id = create(
                        "\"name\": \"Drills\", \"public\": true, \"filter\": {\"problems\": [\"%s\"], \"exercises\": true}"
                                .formatted(problem))
                .path("id");

        Document message = cap("/api/feeds/" + id + "/alerts/" + drill.id() + ".cap");

        assertThat(Xml.text(message, "status")).isEqualTo("Exercise");
        assertThat(Xml.text(message, "info/headline")).startsWith("[EXERCISE] ");
    }

    @Test
    void aMessageIsNotSentAgainToWhoHasIt() {
        String id = create(named() + ", \"public\": true").path("id");
        String path = "/api/feeds/" + id + "/alerts/" + risen.id() + ".cap";
        String tag = given().get(path).header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void aDeletedFeedIsGoneForAllItsReaders() throws SQLException {
        ExtractableResponse<Response> made = create(named() + ", \"public\": true");
        String id = made.path("id");

        operator().delete("/api/feeds/" + id).then().statusCode(204);

        given().get(made.<String>path("path")).then().statusCode(404);
        given().get("/api/feeds/" + id + "/alerts/" + raised.id() + ".cap")
                .then()
                .statusCode(404);
        operator().delete("/api/feeds/" + id).then().statusCode(404);
        operator().get("/api/feeds?limit=200").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void whoIsSignedInReadsWithoutAFeedAndWithEvidence() throws FeedException, IOException {
        RequestSpecification subscriber = as(Tokens.of("subscriber", "subscriber"));
        ExtractableResponse<Response> read = subscriber
                .get("/api/feeds/alerts.atom?minLevel=WARNING&problem=" + problem)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("private, max-age=60"))
                .extract();

        SyndFeed feed = feed(read);
        assertThat(feed.getEntries()).hasSize(1);
        assertThat(read.asString()).contains("23 against 6.1 expected");
        assertThat(feed.getLinks())
                .extracting(SyndLink::getHref)
                .contains("http://localhost:8080/api/feeds/alerts.atom?problem=" + problem + "&minLevel=WARNING");
        ExtractableResponse<Response> cap = as(Tokens.of("subscriber", "subscriber"))
                .get(pathOf(capLink(feed.getEntries().getFirst())))
                .then()
                .statusCode(200)
                .extract();
        Document message = Xml.cap(cap.asString());
        assertThat(Xml.text(message, "scope")).isEqualTo("Restricted");
        assertThat(Xml.text(message, "msgType")).isEqualTo("Update");
        as(Tokens.of("subscriber", "subscriber"))
                .get("/api/feeds/alerts.atom?minLevel=HIGH")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("minLevel"));
        given().get("/api/feeds/alerts.atom").then().statusCode(401);
        given().get("/api/feeds/alerts/" + raised.id() + ".cap").then().statusCode(401);
    }

    private List<String> titles(String filter) throws FeedException, IOException {
        String path = create("\"name\": \"Filtered\", \"public\": true, \"filter\": {%s}".formatted(filter))
                .path("path");
        return feed(given().get(path).then().statusCode(200).extract()).getEntries().stream()
                .map(SyndEntry::getTitle)
                .toList();
    }

    private String named() {
        return "\"name\": \"Partners\", \"filter\": {\"problems\": [\"%s\"]}".formatted(problem);
    }

    private static Document cap(String path) {
        return Xml.cap(given().get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/cap+xml"))
                .extract()
                .asString());
    }

    private static SyndFeed feed(ExtractableResponse<Response> read) throws FeedException, IOException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(read.asByteArray())));
    }

    private static String capLink(SyndEntry entry) {
        return entry.getLinks().stream()
                .filter(link -> "application/cap+xml".equals(link.getType()))
                .map(SyndLink::getHref)
                .findFirst()
                .orElseThrow();
    }

    /** Links carry the public address, which is not that of the test. */
    private static String pathOf(String link) {
        URI address = URI.create(link);
        return address.getPath() + (address.getQuery() == null ? "" : "?" + address.getQuery());
    }

    private static ExtractableResponse<Response> create(String fields) {
        return operator()
                .contentType(ContentType.JSON)
                .body("{" + fields + "}")
                .post("/api/feeds")
                .then()
                .statusCode(201)
                .extract();
    }

    private static RequestSpecification operator() {
        return as(Tokens.of("operator", "operator"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private String stored(String id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select token_hash from notification.feed where id = ?::uuid")) {
            select.setString(1, id);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getString(1);
            }
        }
    }

    private void keep(Alert alert) throws SQLException {
        execute(
                "insert into notification.alert (id, board, problem, number, kind, peak, summary, assessment)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                alert.id(),
                alert.board(),
                alert.problem(),
                alert.number(),
                alert.kind().name(),
                Transit.of(alert).peak().name(),
                json(AlertSummary.of(alert)),
                json(alert.assessment()));
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            statement.executeUpdate();
        }
    }

    private static String json(Object value) {
        return new String(Wire.encode(value), StandardCharsets.UTF_8);
    }
}
