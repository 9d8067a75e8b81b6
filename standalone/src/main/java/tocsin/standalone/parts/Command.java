package tocsin.standalone.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A command that runs to its end before a server can start. */
final class Command {

    private Command() {}

    /**
     * @throws StartFailed if the command says that it failed, with what it printed
     */
    static void run(String what, Path folder, List<String> command, String input) throws IOException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.outputWriter(StandardCharsets.UTF_8).append(input).close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new StartFailed(what + " failed: " + said.strip());
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new StartFailed(what + " was interrupted.");
        }
    }
}
