package tocsin.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.gateway.running.Browser;
import tocsin.gateway.running.Realm;
import tocsin.gateway.running.RunningGateway;
import tocsin.gateway.running.StubService;

class DoorIT {
    private final RunningGateway gateway = RunningGateway.get();
    private final Realm realm = gateway.realm();
    private final Browser stranger = new Browser(gateway.address());

    @Test
    void aGoodTokenIsLetInAndItsBearerKnown() {
        HttpResponse<String> me = ask("GET", "/api/me", realm.token("officer"));

        assertThat(me.statusCode()).isEqualTo(200);
        JsonObject bearer = new JsonObject(me.body());
        assertThat(bearer.getString("name")).isEqualTo("officer");
        assertThat(bearer.getJsonArray("roles")).isEqualTo(new JsonArray(List.of("reporter", "watch-officer")));
        assertThat(bearer.getJsonArray("sources")).isEqualTo(new JsonArray(List.of("*")));
        assertThat(bearer.getInstant("expiresAt")).isNotNull();
    }

    @Test
    void whoSendsNothingGoodIsToldTo401AndNeverRedirected() {
        String[] bad = {
            "rubbish", "a.b.c", realm.tokenOfAnotherRealm(), realm.tokenForAnotherClient(), realm.token("officer") + "x"
        };

        assertIsUnauthorized(stranger.get("/api/me"));
        assertIsUnauthorized(stranger.get("/api/nowhere"));
        for (String token : bad) {
            assertIsUnauthorized(ask("GET", "/api/me", token));
        }
    }

    @Test
    void anExpiredTokenIs401() {
        realm.tokensLive(Duration.ofSeconds(2));
        String token = realm.token("officer");
        realm.tokensLive(Duration.ofMinutes(5));

        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertIsUnauthorized(ask("GET", "/api/me", token)));
    }

    @Test
    void theWrongRoleIs403() {
        HttpResponse<String> refused = ask("POST", "/api/alerts/1/acknowledge", realm.token("analyst"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new JsonObject(refused.body()).getString("detail")).contains("watch-officer");
    }

    @Test
    void aRequestReachesItsServiceInTheCallersName() {
        String token = realm.token("officer");

        HttpResponse<String> answer = stranger.request("POST", "/api/reports?board=live")
                .header("Authorization", "Bearer " + token)
                .header("Cookie", "q_session_console=forged; other=1")
                .header("X-Correlation-Id", "from-the-caller")
                .header("Content-Type", "application/json")
                .body("x".repeat(3_000_000))
                .send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("from-the-caller");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        StubService.Heard heard = gateway.theaterWatch().last();
        assertThat(heard.uri()).isEqualTo("/api/reports?board=live");
        assertThat(heard.bytes()).isEqualTo(3_000_000);
        assertThat(heard.headers().get("Authorization")).containsExactly("Bearer " + token);
        assertThat(heard.headers().get("X-correlation-id")).containsExactly("from-the-caller");
        assertThat(heard.headers().containsKey("Cookie")).isFalse();
    }

    @Test
    void aLinkOfAMailIsLetInWithoutSignInAndInNobodysName() {
        HttpResponse<String> answer = stranger.request("POST", "/api/unsubscribe/some-token")
                .header("Authorization", "Bearer rubbish")
                .header("Cookie", "q_session_console=forged")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .send();

        assertThat(answer.statusCode()).isEqualTo(200);
        StubService.Heard heard = gateway.notification().last();
        assertThat(heard.method() + " " + heard.uri()).isEqualTo("POST /api/unsubscribe/some-token");
        assertThat(heard.bytes()).isEqualTo("List-Unsubscribe=One-Click".length());
        assertThat(heard.headers().containsKey("Authorization")).isFalse();
        assertThat(heard.headers().containsKey("Cookie")).isFalse();
        assertThat(stranger.get("/api/acknowledge/some-token").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsOnlyNearALinkOfAMailNeedsASignIn() {
        for (String path : List.of(
                "/api/unsubscribe", "/api/unsubscribe/", "/api/unsubscribe/a/b", "/api/acknowledge/..%2Falerts/x")) {
            assertIsUnauthorized(stranger.get(path));
        }
        assertIsUnauthorized(
                stranger.request("DELETE", "/api/unsubscribe/some-token").send());
        assertIsUnauthorized(
                stranger.request("POST", "/api/alerts/some-token/acknowledge").send());
    }

    @Test
    void whereAnInstanceIsDownTheNextOneAnswers() {
        for (int turn = 0; turn < 4; turn++) {
            assertThat(ask("GET", "/api/alerts", realm.token("officer")).statusCode())
                    .isEqualTo(200);
        }
        assertThat(gateway.notification().last().uri()).isEqualTo("/api/alerts");
    }

    @Test
    void aFeedIsReadWithoutSignInAndItsTokenReachesTheService() {
        HttpResponse<String> answer = stranger.request("GET", "/api/feeds/f-1/alerts.atom?token=feed_x")
                .header("Cookie", "q_session_console=forged")
                .send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("public, max-age=60");
        StubService.Heard heard = gateway.notification().last();
        assertThat(heard.uri()).isEqualTo("/api/feeds/f-1/alerts.atom?token=feed_x");
        assertThat(heard.headers().containsKey("Cookie")).isFalse();
        assertThat(heard.headers().containsKey("Authorization")).isFalse();

        assertThat(ask("GET", "/api/feeds/f-1/alerts/1.cap", "feed_x").statusCode())
                .isEqualTo(200);
        assertThat(gateway.notification().last().headers().get("Authorization")).containsExactly("Bearer feed_x");
    }

    @Test
    void onlyReadingAFeedNeedsNoSignIn() {
        assertIsUnauthorized(stranger.get("/api/feeds"));
        assertIsUnauthorized(stranger.get("/api/feeds/alerts.atom"));
        assertIsUnauthorized(stranger.get("/api/feeds/alerts/1.cap"));
        assertIsUnauthorized(stranger.get("/api/feeds/f-1/alerts/1.atom"));
        assertIsUnauthorized(stranger.request("DELETE", "/api/feeds/f-1").send());
        assertIsUnauthorized(
                stranger.request("POST", "/api/feeds/f-1/alerts.atom").send());
    }

    @Test
    void whereAllInstancesAreDownTheCallerIsToldToComeAgain() {
        HttpResponse<String> answer = ask("GET", "/api/problems", realm.token("officer"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("detail")).contains("indicator-scoring");
    }

    private HttpResponse<String> ask(String method, String path, String token) {
        return stranger.request(method, path)
                .header("Authorization", "Bearer " + token)
                .send();
    }

    private static void assertIsUnauthorized(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(new JsonObject(answer.body()).getString("type")).isEqualTo("urn:tocsin:problem:unauthorized");
    }
}
