package tocsin.standalone.supervision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The archives in {@code samples/}, replayed once in the life of a data folder so that the board has something to show. */
final class Samples {

    static final String EXERCISE = "Idlib and Karabakh 2019-2020";

    private static final String REPLAY = "tocsin.standalone.replay.Replay";

    private final StackSettings settings;
    private final Consumer<@Nullable String> note;

    Samples(StackSettings settings, Consumer<@Nullable String> note) {
        this.settings = settings;
        this.note = note;
    }

    /** In the background: the stack is usable meanwhile. */
    void replayOnce() {
        if (settings.samples() && !Files.exists(done()) && replayIsThere()) {
            Thread.ofPlatform().daemon().name("samples").start(this::replay);
        }
    }

    private void replay() {
        try {
            List<Path> archives = archives();
            if (archives.isEmpty()) {
                return;
            }
            note.accept("The samples are being replayed as the exercise \"" + EXERCISE + "\".");
            Process process = new ProcessBuilder(command(archives))
                    .redirectErrorStream(true)
                    .redirectOutput(settings.data().resolve("samples.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            if (process.waitFor() == 0) {
                Files.createFile(done());
                note.accept(null);
            } else {
                note.accept("The samples could not be replayed; ./tocsin logs samples says why.");
            }
        } catch (IOException e) {
            note.accept("The samples could not be replayed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> command(List<Path> archives) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dtocsin.root=" + settings.root());
        command.add("-Dtocsin.data=" + settings.data());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), REPLAY));
        command.addAll(List.of("--exercise", EXERCISE));
        command.addAll(List.of(
                "--rejects", settings.data().resolve("samples-rejected.ndjson").toString()));
        archives.forEach(archive -> command.add(archive.toString()));
        return command;
    }

    private List<Path> archives() throws IOException {
        Path samples = settings.root().resolve("samples");
        if (!Files.isDirectory(samples)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(samples)) {
            return files.filter(file -> file.toString().endsWith(".ndjson"))
                    .sorted()
                    .toList();
        }
    }

    private Path done() {
        return settings.data().resolve("samples-replayed");
    }

    private static boolean replayIsThere() {
        return Samples.class.getResource("/" + REPLAY.replace('.', '/') + ".class") != null;
    }
}
