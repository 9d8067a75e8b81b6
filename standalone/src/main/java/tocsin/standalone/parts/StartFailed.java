package tocsin.standalone.parts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process could not be started; the message says which, why, and what it said last. */
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LAST_LINES = 15;

    public StartFailed(String message) {
        super(message);
    }

    static StartFailed of(String name, String reason, Path log) {
        return new StartFailed(name + " " + reason + "; its log " + log + " ends with:\n" + lastLines(log));
    }

    private static String lastLines(Path log) {
        try {
            List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
