package tocsin.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java program that finds exactly the given variables in its environment, as in a container. */
record JavaProgram(String name, Process process, Path log) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    static JavaProgram start(String name, Path folder, Map<String, String> environment, List<String> arguments)
            throws IOException {
        Files.createDirectories(folder);
        Path log = folder.resolve(name + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx200m"));
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new JavaProgram(name, builder.start(), log);
    }

    /** Waits until it has ended, and answers its exit code. */
    int end() throws InterruptedException {
        process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        return process.exitValue();
    }

    void awaitReady(int port) {
        URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        try (HttpClient client = HttpClient.newHttpClient()) {
            await("%s is ready (see %s)".formatted(name, log))
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(300))
                    .ignoreExceptions()
                    .until(() -> process.isAlive()
                            && client.send(
                                                    HttpRequest.newBuilder(ready)
                                                            .build(),
                                                    HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 200);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 40, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
