package tocsin.standalone.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Keycloak on PostgreSQL with the realm {@code tocsin}: its roles, clients and demo users. */
public final class IdentityProvider extends Server {

    private static final String GATEWAY_SECRET = "tocsin-gateway";
    private static final String REPLAY_SECRET = "tocsin-replay";
    private static final String ADMIN = "admin";

    private final int port;
    private final Postgres postgres;
    private final URI console;
    private final Passwords passwords;

    /**
     * Not started yet; port 0 takes a free one.
     *
     * @param postgres where Keycloak keeps all; must run before this starts and stop after it
     * @param console the address at which people reach the gateway; sign-in returns only there
     */
    public IdentityProvider(Path folder, int port, Postgres postgres, URI console) {
        super("keycloak", folder);
        this.port = Ports.orFree(port);
        this.postgres = postgres;
        this.console = console;
        this.passwords = new Passwords(folder().resolve("passwords.properties"));
    }

    /** For a gateway at {@code http://localhost:8080}. */
    public static IdentityProvider start(Path folder, int port, Postgres postgres) {
        return start(folder, port, postgres, URI.create("http://localhost:8080"));
    }

    public static IdentityProvider start(Path folder, int port, Postgres postgres, URI console) {
        IdentityProvider keycloak = new IdentityProvider(folder, port, postgres, console);
        keycloak.start();
        return keycloak;
    }

    public int port() {
        return port;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** The realm, as its tokens name it. */
    public URI issuer() {
        return address().resolve("/realms/tocsin");
    }

    /** Where clients exchange credentials for tokens; {@code tocsin-cli} takes user and password. */
    public URI tokens() {
        return address().resolve("/realms/tocsin/protocol/openid-connect/token");
    }

    public String gatewaySecret() {
        return passwords.of(GATEWAY_SECRET);
    }

    /** Of the client {@code tocsin-replay}, a service account that may report. */
    public String replaySecret() {
        return passwords.of(REPLAY_SECRET);
    }

    /** What an application reads from its environment to check tokens and, at the gateway, to sign people in. */
    public Map<String, String> environment() {
        return Map.of(
                "TOCSIN_ISSUER", issuer().toString(),
                "TOCSIN_AUTH_SERVER", issuer().toString(),
                "TOCSIN_GATEWAY_CLIENT_SECRET", gatewaySecret());
    }

    @Override
    Duration patience() {
        return Duration.ofMinutes(4); // the first start makes its tables
    }

    @Override
    boolean answers() {
        return Http.answers(URI.create(issuer() + "/.well-known/openid-configuration"));
    }

    @Override
    Launch prepare() throws IOException {
        Artifacts artifacts = Artifacts.ofCheckout();
        Path distribution = distribution(artifacts);
        artifacts.once(
                distribution.resolveSibling(distribution.getFileName() + ".built"),
                () -> Command.run(
                        "Building Keycloak",
                        distribution,
                        command(distribution, distribution, List.of("build", "--db=postgres")),
                        ""));
        Path home = home(distribution);
        copyRealm(artifacts, home.resolve("data/import"));
        List<String> options = List.of(
                "start",
                "--optimized",
                "--cache=local", // stale rows of a cluster that is gone would cost 20 to 45 s
                "--import-realm",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--hostname=" + address());
        return new Launch(command(distribution, home, options), settings());
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        settings.put("KC_DB_URL", postgres.jdbcUrl("keycloak"));
        settings.put("KC_DB_USERNAME", "keycloak");
        settings.put("KC_DB_PASSWORD", postgres.password("keycloak"));
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", passwords.of(ADMIN));
        // Keycloak fills these into the realm when it imports it.
        settings.put("TOCSIN_PUBLIC_URL", console.toString());
        settings.put("TOCSIN_GATEWAY_CLIENT_SECRET", gatewaySecret());
        settings.put("TOCSIN_REPLAY_CLIENT_SECRET", replaySecret());
        return settings;
    }

    private static Path distribution(Artifacts artifacts) throws IOException {
        try (Stream<Path> folders = Files.list(artifacts.target().resolve("keycloak"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("lib/quarkus-run.jar")))
                    .findFirst()
                    .orElseThrow(() -> new StartFailed("The Keycloak distribution is not unpacked in "
                            + artifacts.target() + "; `mvn -pl standalone -am package` does it."));
        }
    }

    /** A home of its own for what Keycloak writes; the programs in it are links to the one built distribution. */
    private Path home(Path distribution) throws IOException {
        Path home = folder().resolve("home");
        Files.createDirectories(home.resolve("data/import"));
        for (String shared : List.of("lib", "providers", "themes", "conf")) {
            Path link = home.resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, distribution.resolve(shared));
        }
        return home;
    }

    private static void copyRealm(Artifacts artifacts, Path imports) throws IOException {
        Path realm = artifacts.target().resolveSibling("src/main/keycloak/tocsin-realm.json");
        Files.copy(realm, imports.resolve("tocsin-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** What {@code kc.sh} would run, without the shell between us and the process. */
    private static List<String> command(Path distribution, Path home, List<String> options) {
        List<String> command = new ArrayList<>(List.of(Artifacts.javaProgram()));
        command.addAll(List.of("-Xms64m", "-Xmx320m", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m"));
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+UseCompactObjectHeaders"));
        command.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        for (String opened : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-Duser.language=en", "-Duser.country=US", "-Djava.net.preferIPv4Stack=true"));
        command.add("-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
        command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
        command.add("-Dpicocli.disable.closures=true");
        // After the database was restarted, the first to sign in would get an error for each dead connection.
        command.add("-Dquarkus.datasource.jdbc.validate-on-borrow=true");
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(
                List.of("-cp", distribution.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(options);
        return command;
    }
}
