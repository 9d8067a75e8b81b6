package tocsin.standalone.parts;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** Random secrets, made when first asked for and kept in a file that only its owner may read. */
public final class Passwords {

    private static final int BYTES = 24;

    private final Path file;

    public Passwords(Path file) {
        this.file = file;
    }

    /** The secret of that name; the same at every call, in every process that names the same file. */
    public synchronized String of(String name) {
        try {
            Properties known = read();
            String password = known.getProperty(name);
            if (password == null) {
                password = random();
                known.setProperty(name, password);
                write(known);
            }
            return password;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep secrets in " + file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
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
