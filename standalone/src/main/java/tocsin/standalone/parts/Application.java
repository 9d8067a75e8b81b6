package tocsin.standalone.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of Tocsin's own applications, built by Quarkus, in a JVM of its own. It serves when its readiness says so. */
public final class Application extends Server {

    private static final List<String> MEMORY = List.of(
            "-Xms32m",
            "-Xmx176m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private final Path jar;
    private final int port;
    private final Map<String, String> environment;

    /**
     * Not started yet; port 0 takes a free one.
     *
     * @param module the module's folder from the root of the checkout, e.g. {@code services/theater-watch}
     * @param environment what it reads beyond its port
     */
    public Application(String name, String module, Path folder, int port, Map<String, String> environment) {
        super(name, folder);
        Path root = Artifacts.ofCheckout().target().resolve("../..").normalize();
        this.jar = root.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
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
    Launch prepare() throws IOException {
        if (!Files.exists(jar)) {
            throw new StartFailed(name() + " is not built: " + jar + " is missing.");
        }
        List<String> command = new ArrayList<>(List.of(Artifacts.javaProgram()));
        command.addAll(MEMORY);
        command.addAll(startUpCache());
        command.addAll(List.of("-jar", jar.toString()));
        Map<String, String> all = new HashMap<>(environment);
        all.put("TOCSIN_HTTP_PORT", Integer.toString(port));
        all.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        return new Launch(command, all);
    }

    /**
     * A start from a cache of loaded and linked classes takes less than half the time. The first run of a build
     * records it and writes it when it ends in good order; a run that is killed writes none, and the next one records.
     */
    private List<String> startUpCache() throws IOException {
        Path cache = folder().resolve("start-" + fingerprint() + ".aot");
        if (Files.exists(cache)) {
            return List.of("-XX:AOTCache=" + cache, "-Xlog:aot=off");
        }
        try (Stream<Path> files = Files.list(folder())) {
            for (Path old :
                    files.filter(file -> file.toString().endsWith(".aot")).toList()) {
                Files.delete(old);
            }
        }
        return List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=off");
    }

    /** Of the built files and the JVM: a cache of others would be refused. */
    private String fingerprint() throws IOException {
        StringBuilder built = new StringBuilder(System.getProperty("java.vm.version")).append(MEMORY);
        try (Stream<Path> files = Files.walk(jar.getParent())) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> built.append(describe(file)));
        }
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(built.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String describe(Path file) {
        try {
            return file + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    boolean answers() {
        return Http.answers(address().resolve("/q/health/ready"));
    }
}
