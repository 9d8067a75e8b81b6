package tocsin.notification.edge.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.notification.TestDatabase;
import tocsin.notification.Tokens;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RolesComponentTest {
    private static final String NOBODYS = "/00000000-0000-0000-0000-000000000000";

    /** What each role may; a request that is allowed meets nothing to act on, and so answers 200, 400 or 404. */
    @ParameterizedTest
    @CsvSource({
        "GET,  /api/alerts,                    watch-officer analyst operator subscriber",
        "GET,  /api/alerts/ID,                 watch-officer analyst operator subscriber",
        "POST, /api/alerts/ID/acknowledge,     watch-officer",
        "GET,  /api/deliveries,                watch-officer operator subscriber",
        "POST, /api/subscriptions/ID/secret,   watch-officer analyst operator reporter subscriber",
        "POST, /api/subscriptions/ID/test,     watch-officer analyst operator reporter subscriber",
        "POST, /api/subscriptions/ID/replay,   watch-officer analyst operator reporter subscriber",
        "POST, /api/subscriptions/ID/enable,   watch-officer analyst operator reporter subscriber",
        "GET,  /api/deliveries/ID,             watch-officer operator subscriber",
        "GET,  /api/subscriptions,             watch-officer analyst operator reporter subscriber",
        "POST, /api/subscriptions,             watch-officer analyst operator reporter subscriber",
        "GET,  /api/subscriptions/ID,          watch-officer analyst operator reporter subscriber",
        "PUT,  /api/subscriptions/ID,          watch-officer analyst operator reporter subscriber",
        "DELETE, /api/subscriptions/ID,        watch-officer analyst operator reporter subscriber",
        "GET,  /api/feeds,                     operator",
        "POST, /api/feeds,                     operator",
        "DELETE, /api/feeds/ID,                operator",
        "GET,  /api/feeds/alerts.atom,         watch-officer analyst operator subscriber",
        "GET,  /api/feeds/alerts/ID.cap,       watch-officer analyst operator subscriber"
    })
    void eachRoleMayWhatItMayAndNothingElse(String method, String path, String allowed) {
        for (String role : List.of("watch-officer", "analyst", "operator", "reporter", "subscriber", "other")) {
            int status = as(Tokens.of("somebody", role))
                    .contentType(ContentType.JSON)
                    .body("{}")
                    .request(method, path.replace("/ID", NOBODYS))
                    .statusCode();

            if (List.of(allowed.split(" ")).contains(role)) {
                assertThat(status).as("%s may %s %s", role, method, path).isIn(200, 400, 404);
            } else {
                assertThat(status).as("%s may not %s %s", role, method, path).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aTokenThatIsNotForUsIsNoToken(String token) {
        as(token).get("/api/alerts").then().statusCode(401);
    }

    static List<String> refused() {
        return List.of(
                Tokens.expired("officer", "watch-officer"),
                Tokens.forAnotherClient("officer", "watch-officer"),
                Tokens.ofAnotherRealm("officer", "watch-officer"),
                Tokens.of("officer", "watch-officer") + "x");
    }

    @Test
    void withoutATokenNothingIsShown() {
        given().get("/api/subscriptions")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"));
    }

    @Test
    void healthAndMetricsAreOpen() {
        given().get("/q/health/live").then().statusCode(200);
        given().get("/q/health/ready").then().statusCode(200);
        String metrics =
                given().get("/q/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics).contains("tocsin_delivery_oldest_undelivered_seconds");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
