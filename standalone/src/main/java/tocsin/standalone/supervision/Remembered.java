package tocsin.standalone.supervision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Which data folder the last {@code up} of a checkout used, kept in the user's state folder. */
public final class Remembered {

    private final Path file;

    public Remembered(Path root) {
        this(root, System.getenv());
    }

    Remembered(Path root, Map<String, String> environment) {
        String state = environment.get("XDG_STATE_HOME");
        Path folder = state == null || state.isEmpty()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state);
        this.file = folder.resolve("tocsin").resolve(key(root.toAbsolutePath().normalize()));
    }

    public Optional<Path> data() {
        try {
            return Files.exists(file)
                    ? Optional.of(Path.of(Files.readString(file).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public void remember(Path data) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, data.toAbsolutePath().normalize() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remember the data folder in " + file, e);
        }
    }

    private static String key(Path root) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(root.toString().getBytes(StandardCharsets.UTF_8));
            return root.getFileName() + "-" + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
