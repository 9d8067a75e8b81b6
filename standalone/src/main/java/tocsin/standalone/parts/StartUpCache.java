package tocsin.standalone.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Loaded and linked classes of a program: a start from them takes less than half the time. The first run of a build
 * records them and writes them when it ends in good order; a run that is killed writes none, and the next one records.
 *
 * @param file the cache, shared by all runs of the program
 * @param recording where this run writes one, if there is none yet
 */
record StartUpCache(Path file, Path recording) {

    /** How long a process may take to end: a first run writes its cache then, which a busy machine makes slow. */
    static final Duration GRACE = Duration.ofMinutes(2);

    private static final String ENDING = ".aot";

    /**
     * The cache of a program, by all that would make the JVM refuse it.
     *
     * @param program a word for it, with which its file begins
     * @param folder where it is kept; caches of other builds in it are deleted
     * @param jars the program's jars
     * @param jvmOptions that the program runs with
     */
    static StartUpCache of(String program, Path folder, List<Path> jars, List<String> jvmOptions) throws IOException {
        Path file = folder.resolve(program + "-" + fingerprint(jars, jvmOptions) + ENDING);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path old : files.filter(other -> isOlder(other, program, file)).toList()) {
                Files.deleteIfExists(old);
            }
        }
        return new StartUpCache(file, folder.resolve(program + "-" + UUID.randomUUID() + ".recording"));
    }

    private static boolean isOlder(Path other, String program, Path file) {
        String name = other.getFileName().toString();
        return name.startsWith(program) && name.endsWith(ENDING) && !other.equals(file);
    }

    /** For the JVM: use the cache, or record it. */
    List<String> options() {
        return List.of(
                Files.exists(file) ? "-XX:AOTCache=" + file : "-XX:AOTCacheOutput=" + recording, "-Xlog:aot=off");
    }

    /** Makes what an ended run has recorded the cache of all later ones. */
    void keepRecording() {
        try {
            if (Files.exists(recording)) {
                Files.move(recording, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the start-up cache cannot be kept in " + file, e);
        }
    }

    private static String fingerprint(List<Path> jars, List<String> jvmOptions) {
        StringBuilder built = new StringBuilder(System.getProperty("java.vm.version")).append(jvmOptions);
        jars.forEach(jar -> built.append(describe(jar)));
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(built.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String describe(Path file) {
        try {
            return file + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
