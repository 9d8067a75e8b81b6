package tocsin.standalone.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of Tocsin's own applications, built by Quarkus, in a JVM of its own. It serves when its readiness says so. */
public final class Application extends Server {

    private static final List<String> MEMORY = List.of(
            "-Xms32m",
            "-Xmx176m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TrimNativeHeapInterval=10000", // what compiling needed goes back to the system
            // Maps the start-up cache where it was made: else every page of it is rewritten, and resident.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0");

    /** Quick to start and small, or quick in the long run: see docs/decisions/0005. */
    private static final Map<String, List<String>> COMPILING = Map.of(
            "light", List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=64m"),
            "full", List.of("-XX:ReservedCodeCacheSize=128m"));

    private static final String CHOICE = "TOCSIN_COMPILING";

    private final Path target;
    private final int port;
    private final Map<String, String> environment;
    private @Nullable StartUpCache cache;

    /**
     * Not started yet; port 0 takes a free one.
     *
     * @param module the module's folder from the root of the checkout, e.g. {@code services/theater-watch}
     * @param environment what it reads beyond its port
     */
    public Application(String name, String module, Path folder, int port, Map<String, String> environment) {
        super(name, folder);
        Path root = Artifacts.ofCheckout().target().resolve("../..").normalize();
        this.target = root.resolve(module).resolve("target");
        this.port = Ports.orFree(port);
        this.environment = Map.copyOf(environment);
    }

    public static Application start(
            String name, String module, Path folder, int port, Map<String, String> environment) {
        Application application = new Application(name, module, folder, port, environment);
        application.start();
        return application;
    }

    public int port() {
        return port;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    @Override
    Duration patience() {
        return Duration.ofMinutes(5); // with all else starting on few and busy cores; a dead one is noticed at once
    }

    @Override
    Duration grace() {
        return StartUpCache.GRACE;
    }

    @Override
    void afterStop() {
        if (cache != null) {
            cache.keepRecording();
        }
    }

    @Override
    Launch prepare() throws IOException {
        Path jar = target.resolve("quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new StartFailed(name() + " is not built: " + jar + " is missing.");
        }
        List<String> command = new ArrayList<>(List.of(Artifacts.javaProgram()));
        List<String> options = options();
        command.addAll(options);
        cache = StartUpCache.of("start", target, Artifacts.jarsBelow(target.resolve("quarkus-app")), options);
        command.addAll(cache.options());
        command.addAll(List.of("-jar", jar.toString()));
        Map<String, String> all = new HashMap<>(environment);
        all.put("TOCSIN_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        all.put("MALLOC_ARENA_MAX", "2"); // a heap of the C library for each thread would cost tens of MiB
        return new Launch(command, all);
    }

    private static List<String> options() {
        String chosen = Objects.requireNonNullElse(System.getenv(CHOICE), "light");
        List<String> compiling = COMPILING.get(chosen);
        if (compiling == null) {
            throw new StartFailed(CHOICE + " is " + chosen + "; it can be light or full.");
        }
        List<String> options = new ArrayList<>(MEMORY);
        options.addAll(compiling);
        return List.copyOf(options);
    }

    @Override
    boolean answers() {
        return Http.answers(address().resolve("/q/health/ready"));
    }
}
