package tocsin.bench.delivery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Alertmanager's program is: on the PATH, or unpacked from its Debian package without being installed. */
final class AlertmanagerProgram {
    private static final String PACKAGE = "prometheus-alertmanager";
    private static final List<String> NAMES = List.of(PACKAGE, "alertmanager");

    private AlertmanagerProgram() {}

    /** Debian's program reads templates from below /usr/share: it gets a view of its own where the unpacked ones are there. */
    private static final String IN_ITS_OWN_VIEW =
            "mount --bind \"$0/usr/share\" /usr/share && exec \"$0/usr/bin/" + PACKAGE + "\" \"$@\"";

    /**
     * The start of a command that runs it.
     *
     * @param folder where it is unpacked to if need be
     */
    static List<String> command(Path folder) throws IOException, InterruptedException {
        Optional<Path> installed = onPath();
        if (installed.isPresent()) {
            return List.of(installed.get().toString());
        }
        if (!Files.isExecutable(folder.resolve("usr/bin").resolve(PACKAGE))) {
            Files.createDirectories(folder);
            run(folder, "apt-get", "download", PACKAGE);
            run(folder, "dpkg-deb", "-x", downloaded(folder), ".");
        }
        return List.of(
                "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", IN_ITS_OWN_VIEW, folder.toString());
    }

    private static Optional<Path> onPath() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String downloaded(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".deb"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("apt-get left no package in " + folder));
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int answer;
        try {
            answer = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            throw new IOException(advice(), missing);
        }
        if (answer != 0) {
            throw new IOException(advice());
        }
    }

    private static String advice() {
        return "Alertmanager is not on the PATH and its Debian package could not be unpacked; `apt-get install "
                + PACKAGE + "` installs it.";
    }
}
