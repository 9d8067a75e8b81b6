package tocsin.bench;

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
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A stack of its own for a benchmark, in {@code bench/target}, run by {@code ./tocsin}. */
final class BenchStack implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final int KAFKA = 9092;
    private static final List<Integer> PORTS = List.of(8080, 8081, 8082, 8083, 8180, 5433, KAFKA, 9093, 3025, 8025);

    private final Path root;
    private final Path folder;
    private final String compiling;
    private final int offset = freePorts();

    private BenchStack(Path root, Path folder, String compiling) {
        this.root = root;
        this.folder = folder;
        this.compiling = compiling;
    }

    /**
     * Starts it twice: the first start of a build records what later ones load, and runs slower meanwhile.
     *
     * @param catalogue folder from the root
     */
    static BenchStack start(Path root, String catalogue) throws IOException, InterruptedException {
        return start(root, catalogue, "light");
    }

    /** As {@code TOCSIN_COMPILING} says: light as users start it, or full for the long run. */
    static BenchStack start(Path root, String catalogue, String compiling) throws IOException, InterruptedException {
        Path folder = root.resolve("bench/target/stack");
        delete(folder);
        Files.createDirectories(folder);
        BenchStack stack = new BenchStack(root, folder, compiling);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.up(catalogue);
        stack.tocsin("down");
        stack.up(catalogue);
        return stack;
    }

    private void up(String catalogue) throws IOException, InterruptedException {
        tocsin(
                "up",
                "--detach",
                "--no-samples",
                "--data",
                folder.resolve("data").toString(),
                "--catalogue",
                root.resolve(catalogue).toString(),
                "--ports",
                Integer.toString(offset));
    }

    URI gateway() throws IOException, InterruptedException {
        return URI.create(status().path("gateway").asText());
    }

    String kafka() {
        return "127.0.0.1:" + (KAFKA + offset);
    }

    String token(String user) throws IOException, InterruptedException {
        return tocsin("token", user).strip();
    }

    JsonNode status() throws IOException, InterruptedException {
        return JSON.readTree(tocsin("status", "--json"));
    }

    private String tocsin(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(root.resolve("tocsin").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        // So that a stack of the user's own is neither seen nor stopped.
        builder.environment().put("TOCSIN_COMPILING", compiling);
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        // What is measured is how fast alerts go out, not how they are held back.
        builder.environment().put("TOCSIN_DELIVERY_PER_MINUTE", "0");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
        }
        return output;
    }

    @Override
    public void close() {
        try {
            tocsin("down");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePorts() {
        return IntStream.iterate(21_000, offset -> offset + 500)
                .limit(40)
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

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
