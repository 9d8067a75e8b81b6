package tocsin.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/**
 * A subscriber that is none of ours: {@code e2e/webhook-verifier}, a Node program that verifies each message with the npm
 * library {@code standardwebhooks}.
 */
final class VerifyingReceiver implements AutoCloseable {
    private final Process process;
    private final Queue<JsonNode> said = new ConcurrentLinkedQueue<>();

    VerifyingReceiver(String secret) throws IOException, InterruptedException {
        Path folder = Checkout.file("e2e/webhook-verifier");
        if (!Files.exists(folder.resolve("node_modules/standardwebhooks"))) {
            Commands.output("npm", "--prefix", folder.toString(), "ci", "--no-audit", "--no-fund");
        }
        ProcessBuilder builder = new ProcessBuilder("node", "receiver.js")
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("SECRET", secret);
        process = builder.start();
        Thread.ofVirtual().start(this::listen);
        await().atMost(Duration.ofSeconds(30)).until(() -> !said.isEmpty());
    }

    URI address() {
        int port = said.element().path("listening").asInt();
        return URI.create("http://127.0.0.1:" + port + "/hook");
    }

    /** The CloudEvents that came with a signature the library accepts, with the message's id in {@code id} beside. */
    List<JsonNode> verified() {
        return said.stream().filter(line -> line.path("verified").asBoolean()).toList();
    }

    /** What came and was refused. */
    List<JsonNode> refused() {
        return said.stream()
                .filter(line -> line.has("verified") && !line.path("verified").asBoolean())
                .toList();
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(TocsinStack.JSON.readTree(line));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
