package tocsin.notification;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.standalone.parts.Postgres;

/** What the component tests stand on: a PostgreSQL, and the realm's keys at the address it has. The topics stay silent. */
public class TestDatabase implements QuarkusTestResourceLifecycleManager {
    /** Base64 of 32 bytes. */
    public static final String SECRET_KEY = "dGhlIHNlY3JldCBrZXkgb2YgYWxsIG91ciB0ZXN0cy4=";

    private @Nullable Postgres postgres;
    private @Nullable HttpServer realm;

    @Override
    public Map<String, String> start() {
        try {
            Path folder = Files.createTempDirectory(Path.of("target"), "component-");
            Postgres database = Postgres.start(folder);
            postgres = database;
            HttpServer keys = realm(Tokens.makeKeys());
            realm = keys;
            Map<String, String> settings = new HashMap<>(database.environment("notification"));
            settings.put("mp.messaging.incoming.alerts.enabled", "false");
            settings.put("mp.messaging.incoming.dead-letters.enabled", "false");
            settings.put("mp.messaging.incoming.catalogue.enabled", "false");
            settings.put("TOCSIN_SECRET_KEY", SECRET_KEY);
            settings.put("tocsin.delivery.allowed", "127.0.0.1,::1");
            settings.put("tocsin.delivery.schedule", "0s,0s,0s");
            // Time passes for what is gathered when its test says so.
            settings.put("tocsin.bundles.look", "off");
            // A connection that is kept would lead to the mail server of the test before.
            settings.put("quarkus.mailer.keep-alive", "false");
            settings.put("TOCSIN_SMTP_HOST", "127.0.0.1");
            settings.put("TOCSIN_SMTP_PORT", Integer.toString(TestMail.reservePort()));
            settings.put("TOCSIN_ISSUER", Tokens.ISSUER);
            settings.put(
                    "TOCSIN_AUTH_SERVER",
                    "http://localhost:" + keys.getAddress().getPort());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a test that wants to see mail listens; the others send none that they look at. */
    private static HttpServer realm(String keys) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/protocol/openid-connect/certs", exchange -> {
            byte[] body = keys.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    @Override
    public void stop() {
        if (realm != null) {
            realm.stop(0);
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
