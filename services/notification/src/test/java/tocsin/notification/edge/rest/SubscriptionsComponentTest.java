package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

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
class SubscriptionsComponentTest {
    private static final String WEBHOOK = """
            {"name": "Desk", "channel": {"type": "webhook", "url": "https://example.org/hook"},
             "filter": {"problems": ["idlib-offensive"], "minLevel": "WARNING", "exercises": true}}""";
    private static final String EMAIL = """
            {"name": "Mail", "channel": {"type": "email", "address": "desk@example.org"}}""";

    @Test
    void aSecretIsShownOnceAndNeverAgain() {
        String id = create(WEBHOOK, "channel.secret", startsWith("whsec_"));

        subscriber()
                .get("/api/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("channel.secret", nullValue())
                .body("channel.url", equalTo("https://example.org/hook"))
                .body("filter.problems", equalTo(List.of("idlib-offensive")))
                .body("filter.theaters", hasSize(0))
                .body("filter.minLevel", equalTo("WARNING"))
                .body("filter.exercises", equalTo(true))
                .body("owner", equalTo("subscriber"));
    }

    @Test
    void faultsAreNamedFieldByField() {
        subscriber()
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "", "channel": {"type": "webhook", "url": "nowhere"}, "filter": {"minLevel": "HIGH"}}""")
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tocsin:problem:invalid"))
                .body("violations.field", equalTo(List.of("name", "channel.url", "filter.minLevel")))
                .body("violations.expected", everyItem(notNullValue()));
    }

    @Test
    void aWebhookIntoOurOwnNetworkIsRefusedWhenItIsSaved() {
        String inside = WEBHOOK.replace("example.org", "169.254.169.254");
        String path = "/api/subscriptions/" + create(WEBHOOK, "channel.type", equalTo("webhook"));

        send(inside)
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("channel.url")));
        send(inside)
                .put(path)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("channel.url"))
                .body("violations[0].expected", containsString("169.254.169.254 is no public address"));
        send(WEBHOOK.replace("example.org", "nowhere.invalid")).put(path).then().statusCode(200);
    }

    @Test
    void whatIsNoJsonIsRefusedWithoutAStackTrace() {
        subscriber()
                .contentType(ContentType.JSON)
                .body("{\"name\": ")
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].field", equalTo("body"))
                .body(not(containsString("Exception")));
    }

    @Test
    void anOwnerReplacesAndDeletesTheirOwn() {
        String id = create(EMAIL, "channel.secret", nullValue());

        subscriber()
                .contentType(ContentType.JSON)
                .body(EMAIL.replace("Mail", "Post"))
                .put("/api/subscriptions/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Post"));
        subscriber().delete("/api/subscriptions/" + id).then().statusCode(204);
        subscriber().get("/api/subscriptions/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void aReadersLanguageAndTimeZoneAreKept() {
        String turkish = EMAIL.replace("\"}}", "\", \"language\": \"tr\", \"timeZone\": \"Europe/Istanbul\"}}");
        String path = "/api/subscriptions/" + create(turkish, "channel.language", equalTo("tr"));

        subscriber()
                .get(path)
                .then()
                .body("channel.language", equalTo("tr"))
                .body("channel.timeZone", equalTo("Europe/Istanbul"));
        put(path, EMAIL).body("channel.language", equalTo("en")).body("channel.timeZone", equalTo("UTC"));
        put(path, WEBHOOK).body("channel.language", nullValue());
        subscriber()
                .contentType(ContentType.JSON)
                .body(turkish.replace("\"tr\"", "\"xx\""))
                .post("/api/subscriptions")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("channel.language"))
                .body("violations[0].expected", equalTo("one of en, tr, ru, ar"));
    }

    @Test
    void anothersSubscriptionIsHiddenFromEqualsAndShownToOfficers() {
        String id = create(EMAIL, "owner", equalTo("subscriber"));
        String path = "/api/subscriptions/" + id;

        as(Tokens.of("somebody", "analyst")).get(path).then().statusCode(404);
        as(Tokens.of("somebody", "analyst")).delete(path).then().statusCode(404);
        as(Tokens.of("officer", "watch-officer")).get(path).then().statusCode(200);
        as(Tokens.of("officer", "watch-officer")).delete(path).then().statusCode(403);
        subscriber().get("/api/subscriptions/no-id").then().statusCode(404);
    }

    @Test
    void aListIsReadPageByPage() {
        create(EMAIL, "channel.secret", nullValue());
        create(EMAIL, "channel.secret", nullValue());

        String next = subscriber()
                .get("/api/subscriptions?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", notNullValue())
                .extract()
                .path("next");
        subscriber()
                .get("/api/subscriptions?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.owner", hasItem("subscriber"));
        subscriber()
                .get("/api/subscriptions?limit=0")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("limit"));
        subscriber().get("/api/subscriptions?cursor=x").then().statusCode(400);
    }

    @Test
    void aNewSecretIsShownOnceAndTheOldOneRetires() {
        String path = "/api/subscriptions/" + create(WEBHOOK, "channel.previousSecretUntil", nullValue());

        String second = subscriber()
                .post(path + "/secret")
                .then()
                .statusCode(200)
                .body("channel.secret", startsWith("whsec_"))
                .body("channel.previousSecretUntil", notNullValue())
                .extract()
                .path("channel.secret");

        subscriber().post(path + "/secret").then().statusCode(200).body("channel.secret", not(equalTo(second)));
        subscriber()
                .get(path)
                .then()
                .statusCode(200)
                .body("channel.secret", nullValue())
                .body("channel.previousSecretUntil", notNullValue());
    }

    @Test
    void aSecretThatItsOwnerBringsHoldsAtOnceAndAnythingElseLeavesTheOldOneToRetire() {
        String path = "/api/subscriptions/" + create(WEBHOOK, "channel.url", notNullValue());
        subscriber().post(path + "/secret").then().statusCode(200);

        put(path, WEBHOOK.replace("Desk", "Watch")).body("channel.previousSecretUntil", notNullValue());
        put(path, WEBHOOK.replace("/hook\"", "/hook\", \"secret\": \"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\""))
                .body("channel.previousSecretUntil", nullValue());
    }

    @Test
    void aKeyPairShowsItsPublicHalfAlwaysAndItsPrivateHalfNever() {
        String path = "/api/subscriptions/" + create(signedBy("ed25519"), "channel.publicKey", startsWith("whpk_"));

        String first = subscriber()
                .get(path)
                .then()
                .statusCode(200)
                .body("channel.signing", equalTo("ed25519"))
                .body("channel.secret", nullValue())
                .body(not(containsString("whsk_")))
                .extract()
                .path("channel.publicKey");
        subscriber()
                .post(path + "/secret")
                .then()
                .statusCode(200)
                .body("channel.publicKey", startsWith("whpk_"))
                .body("channel.publicKey", not(equalTo(first)))
                .body("channel.secret", nullValue())
                .body("channel.previousSecretUntil", notNullValue())
                .body(not(containsString("whsk_")));
        send(signedBy("rsa")).put(path).then().statusCode(400).body("violations[0].field", equalTo("channel.signing"));
    }

    @Test
    void whoChangesTheSchemeIsShownTheNewSecretOnceAndTheKeyPairRetires() {
        String path = "/api/subscriptions/" + create(signedBy("ed25519"), "channel.publicKey", notNullValue());

        put(path, WEBHOOK).body("channel.signing", equalTo("ed25519")).body("channel.previousSecretUntil", nullValue());
        put(path, signedBy("symmetric"))
                .body("channel.secret", startsWith("whsec_"))
                .body("channel.publicKey", nullValue())
                .body("channel.previousSecretUntil", notNullValue());
        put(path, WEBHOOK).body("channel.secret", nullValue()).body("channel.previousSecretUntil", notNullValue());
    }

    private static String signedBy(String scheme) {
        return WEBHOOK.replace("/hook\"", "/hook\", \"signing\": \"" + scheme + "\"");
    }

    @Test
    void anEmailHasNoSecretAndNobodyChangesAnothers() {
        String email = "/api/subscriptions/" + create(EMAIL, "channel.type", equalTo("email"));
        String webhook = "/api/subscriptions/" + create(WEBHOOK, "channel.type", equalTo("webhook"));

        subscriber()
                .post(email + "/secret")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("channel.type"));
        as(Tokens.of("officer", "watch-officer"))
                .post(webhook + "/secret")
                .then()
                .statusCode(403);
        as(Tokens.of("somebody", "subscriber")).post(webhook + "/secret").then().statusCode(404);
    }

    private static io.restassured.response.ValidatableResponse put(String path, String body) {
        return subscriber()
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification send(String body) {
        return subscriber().contentType(ContentType.JSON).body(body);
    }

    private static RequestSpecification subscriber() {
        return as(Tokens.of("subscriber", "subscriber"));
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static String create(String body, String path, org.hamcrest.Matcher<?> expected) {
        return subscriber()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/subscriptions")
                .then()
                .statusCode(201)
                .body(path, expected)
                .extract()
                .path("id");
    }
}
