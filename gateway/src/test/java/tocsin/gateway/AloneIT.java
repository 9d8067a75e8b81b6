package tocsin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.gateway.running.Browser;
import tocsin.standalone.parts.Application;
import tocsin.standalone.parts.Ports;

class AloneIT {
    @Test
    void itStartsWhileAllElseIsDownAndSaysSo(@TempDir Path folder) {
        String nowhere = "localhost:" + Ports.free();
        Application gateway = Application.start(
                "gateway",
                "gateway",
                folder,
                0,
                Map.of(
                        "TOCSIN_ISSUER",
                        "http://" + nowhere + "/realms/tocsin",
                        "TOCSIN_KAFKA",
                        nowhere,
                        "TOCSIN_GATEWAY_CLIENT_SECRET",
                        "a secret of the tests, long enough for a key",
                        "TOCSIN_SESSION_SECRET",
                        "a secret of the tests, long enough for a key"));
        Browser browser = new Browser(gateway.address());

        HttpResponse<String> login = browser.get("/login?redirect=/");
        HttpResponse<String> bearer = browser.request("GET", "/api/me")
                .header("Authorization", "Bearer a.b.c")
                .send();

        assertThat(browser.get("/q/health").statusCode()).isEqualTo(200);
        assertThat(login.statusCode()).isEqualTo(503);
        assertThat(login.body()).contains("Nobody can sign in now");
        assertThat(bearer.statusCode()).isEqualTo(503);
        assertThat(bearer.headers().firstValue("Retry-After")).isPresent();
        assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
        assertThat(browser.get("/api/openapi").body()).startsWith("openapi: 3.1.0");
        gateway.kill();
    }
}
