package tocsin.standalone.parts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;

/** Random secrets, made when first asked for and kept in a file that only its owner may read. */
public final class Passwords {

    private static final int PASSWORD_BYTES = 24;
    private static final int KEY_BYTES = 32;

    private final Path file;

    public Passwords(Path file) {
        this.file = file;
    }

    /** The secret of that name; the same at every call, in every process that names the same file. */
    public String of(String name) {
        return kept(name, () -> HexFormat.of().formatHex(random(PASSWORD_BYTES)));
    }

    /** The key of that name, base64 of 32 bytes; kept like a secret. */
    public String key(String name) {
        return kept(name, () -> Base64.getEncoder().encodeToString(random(KEY_BYTES)));
    }

    private synchronized String kept(String name, Supplier<String> made) {
        try {
            Properties known = read();
            String secret = known.getProperty(name);
            if (secret == null) {
                secret = made.get();
                known.setProperty(name, secret);
                write(known);
            }
            return secret;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep secrets in " + file, e);
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private Properties read() throws IOException {
        Properties known = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                known.load(reader);
            }
        }
        return known;
    }

    private void write(Properties known) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try (Writer writer = Files.newBufferedWriter(file)) {
            known.store(writer, "Made on the first start. Whoever reads this may read and change everything.");
        }
    }
}
