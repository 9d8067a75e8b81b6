package tocsin.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tocsin.gateway.running.Browser;
import tocsin.gateway.running.Realm;
import tocsin.gateway.running.RunningGateway;

class SessionIT {
    private final RunningGateway gateway = RunningGateway.get();
    private final Realm realm = gateway.realm();
    private final Browser browser = new Browser(gateway.address());

    @AfterEach
    void tokensLiveAsBefore() {
        realm.tokensLive(Duration.ofMinutes(5));
    }

    @Test
    void signInLeadsWhereItWasAskedToAndMakesAnHttpOnlySession() {
        HttpResponse<String> led = browser.signIn("officer", "/problems/idlib-offensive");

        assertThat(led.headers().firstValue("Location")).contains("/problems/idlib-offensive");
        assertThat(browser.cookies().keySet()).anyMatch(name -> name.startsWith("q_session_console"));
        assertThat(browser.cookies().toString()).doesNotContain("eyJhbGciOiJSUzI1NiIs");
        HttpResponse<String> me = browser.get("/api/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(new JsonObject(me.body()).getString("name")).isEqualTo("officer");
    }

    @Test
    void theSessionsCookiesAreHiddenFromScriptsAndForeignPages() {
        HttpResponse<String> form = browser.follow(browser.get("/login"));
        assertThat(form.statusCode()).isEqualTo(200);
        browser.signIn("officer", "/");
        realm.tokensLive(Duration.ofSeconds(50));
        Browser other = new Browser(gateway.address());
        other.signIn("officer", "/");

        // Its token ends within a minute, so that the session is written anew.
        List<String> set = other.get("/api/me").headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("q_session_console"))
                .toList();

        assertThat(set).isNotEmpty().allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Lax"));
    }

    @Test
    void signInNeverLeadsToAnotherSite() {
        HttpResponse<String> led = browser.signIn("officer", Browser.encoded("//evil.example/"));

        assertThat(led.headers().firstValue("Location")).contains("/");
    }

    @Test
    void withOnlyACookieAChangeNeedsTheHeaderAndOurOrigin() {
        browser.signIn("officer", "/");
        String ours = gateway.address().toString();

        assertThat(change().send().statusCode()).isEqualTo(403);
        assertThat(change().header("X-Requested-With", "console").send().statusCode())
                .isEqualTo(403);
        assertThat(change().header("Origin", ours).send().statusCode()).isEqualTo(403);
        assertThat(change().header("X-Requested-With", "console")
                        .header("Origin", "https://evil.example")
                        .send()
                        .statusCode())
                .isEqualTo(403);
        assertThat(change().header("X-Requested-With", "console")
                        .header("Origin", ours)
                        .send()
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void requestsAtTheTokensEndAreAllAnsweredAndTheSessionGoesOn() {
        realm.tokensLive(Duration.ofSeconds(3));
        browser.signIn("officer", "/");
        Instant ends = expiry(browser.get("/api/me"));
        await().atMost(Duration.ofSeconds(20)).until(() -> Instant.now().isAfter(ends.plusSeconds(1)));

        List<CompletableFuture<HttpResponse<String>>> beside = Stream.generate(
                        () -> browser.request("GET", "/api/me").sendBeside())
                .limit(8)
                .toList();

        for (CompletableFuture<HttpResponse<String>> answer : beside) {
            assertThat(answer.join().statusCode()).isEqualTo(200);
            assertThat(expiry(answer.join())).isAfter(ends);
        }
    }

    @Test
    void theConsoleGoesOnWithItsSessionBeforeTheTokenEnds() {
        realm.tokensLive(Duration.ofSeconds(40));
        browser.signIn("officer", "/");
        realm.tokensLive(Duration.ofMinutes(5));

        HttpResponse<String> refreshed = browser.request("POST", "/api/session/refresh")
                .header("X-Requested-With", "console")
                .header("Origin", gateway.address().toString())
                .send();

        assertThat(refreshed.statusCode()).isEqualTo(200);
        assertThat(expiry(refreshed)).isAfter(Instant.now().plusSeconds(200));
        assertThat(expiry(browser.get("/api/me"))).isEqualTo(expiry(refreshed));
    }

    @Test
    void signingOutEndsKeycloaksSessionToo() {
        browser.signIn("officer", "/");

        HttpResponse<String> out = browser.get("/logout");
        URI toKeycloak = URI.create(out.headers().firstValue("Location").orElseThrow());
        HttpResponse<String> back = browser.request("GET", toKeycloak).send();

        assertThat(toKeycloak.getPath()).endsWith("/protocol/openid-connect/logout");
        assertThat(back.headers().firstValue("Location").orElseThrow())
                .startsWith(gateway.address().toString() + "/");
        assertThat(browser.cookies().keySet()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        // Keycloak asks for the password again.
        assertThat(browser.follow(browser.get("/login")).body()).contains("password");
    }

    @Test
    void anotherSiteCannotSignPeopleOut() {
        browser.signIn("officer", "/");

        HttpResponse<String> refused = browser.request("GET", "/logout")
                .header("Sec-Fetch-Site", "cross-site")
                .send();

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(200);
    }

    @Test
    void aForgedSessionIs401AndSignInBeginsAnew() {
        browser.cookies().put("q_session_console", "forged");

        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/login").headers().firstValue("Location").orElseThrow())
                .contains("/protocol/openid-connect/auth", "code_challenge_method=S256");
    }

    private Browser.Asking change() {
        return browser.request("POST", "/api/reports").body("{}").header("Content-Type", "application/json");
    }

    private static Instant expiry(HttpResponse<String> me) {
        return new JsonObject(me.body()).getInstant("expiresAt");
    }
}
