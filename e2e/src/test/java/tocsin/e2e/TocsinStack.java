package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A whole stack in a folder of its own, started by the commands behind {@code ./tocsin}, on ports that are free. It takes
 * the applications as the build has just packaged them.
 */
final class TocsinStack implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final List<Integer> PORTS =
            List.of(8080, 8081, 8082, 8083, 8091, 8092, 8093, 8180, 5433, 9092, 9093, 3025, 8025);

    private final Path folder;
    private final Thread end = new Thread(this::down);

    private TocsinStack(Path folder) {
        this.folder = folder;
    }

    /**
     * Starts a stack and waits until it is healthy.
     *
     * @param name of its folder under {@code target}; what an earlier run left there is deleted
     * @param options of {@code ./tocsin up}
     */
    static TocsinStack start(String name, String... options) throws IOException, InterruptedException {
        Path folder = Checkout.file("e2e/target/stacks/" + name);
        delete(folder);
        Files.createDirectories(folder);
        TocsinStack stack = new TocsinStack(folder);
        Runtime.getRuntime().addShutdownHook(stack.end);
        List<String> command = new ArrayList<>(List.of("up", "--detach", "--no-samples"));
        command.addAll(List.of("--data", stack.data().toString(), "--ports", Integer.toString(freePorts())));
        command.addAll(List.of(options));
        stack.tocsin(command.toArray(String[]::new));
        return stack;
    }

    /** Runs a command of {@code ./tocsin} against this stack; answers its standard output. */
    String tocsin(String... arguments) throws IOException, InterruptedException {
        return run("tocsin.standalone.command.Tocsin", List.of(arguments), Set.of(0));
    }

    /** Replays files and answers the summary. */
    JsonNode replay(Path file, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(file.toString(), "--json"));
        arguments.addAll(List.of("--rejects", folder.resolve("rejected.ndjson").toString()));
        arguments.addAll(List.of(options));
        return JSON.readTree(run("tocsin.standalone.replay.Replay", arguments, Set.of(0)));
    }

    /** How every part is; some may be down. */
    JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(run("tocsin.standalone.command.Tocsin", List.of("status", "--json"), Set.of(0, 1)));
    }

    URI gateway() throws IOException, InterruptedException {
        return URI.create(status().path("gateway").asText());
    }

    URI inbox() throws IOException, InterruptedException {
        return URI.create(status().path("inbox").asText());
    }

    String token(String user) throws IOException, InterruptedException {
        return tocsin("token", user).strip();
    }

    Api api(String user) throws IOException, InterruptedException {
        return new Api(gateway(), token(user));
    }

    /** The names of all parts. */
    List<String> parts() throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        status().path("parts").forEach(part -> names.add(part.path("name").asText()));
        return names;
    }

    /** Ends a part at once, as a power cut would; the supervisor starts it again. */
    void kill(String part) throws IOException, InterruptedException {
        signal(part, "-KILL");
    }

    /** Stops a part from running, while its connections stay. */
    void freeze(String part) throws IOException, InterruptedException {
        signal(part, "-STOP");
    }

    void thaw(String part) throws IOException, InterruptedException {
        signal(part, "-CONT");
    }

    private void signal(String part, String signal) throws IOException, InterruptedException {
        for (JsonNode status : status().path("parts")) {
            if (status.path("name").asText().equals(part)) {
                long pid = status.path("pid").asLong();
                assertThat(pid).as("process id of " + part).isPositive();
                Commands.output("kill", signal, Long.toString(pid));
                return;
            }
        }
        throw new IllegalArgumentException("no part " + part);
    }

    Path data() {
        return folder.resolve("data");
    }

    @Override
    public void close() {
        down();
        Runtime.getRuntime().removeShutdownHook(end);
    }

    private void down() {
        try {
            tocsin("down");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private String run(String main, List<String> arguments, Set<Integer> expected)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dtocsin.root=" + Checkout.root());
        command.addAll(List.of("-cp", classPath(), main));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        // So that a stack of the developer's own is neither seen nor stopped.
        Map<String, String> environment = builder.environment();
        environment.put("XDG_STATE_HOME", folder.resolve("state").toString());
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s %s: %s".formatted(main, arguments, output))
                .isIn(expected);
        return output;
    }

    private static String classPath() throws IOException {
        Path target = Checkout.file("standalone/target");
        try (Stream<Path> jars = Files.list(target)) {
            String own = jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar") && jar.contains("tocsin-standalone-"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("package the module standalone first"));
            return own + ":" + target.resolve("lib/*");
        }
    }

    private static int freePorts() {
        return IntStream.iterate(1_000, offset -> offset + 500)
                .limit(60)
                .filter(offset -> PORTS.stream().allMatch(port -> isFree(port + offset)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports"));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Deletes what an earlier run left. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
