package tocsin.standalone.parts;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the build left for the servers, found from the root of the checkout (system property {@code tocsin.root}). */
record Artifacts(Path target) {

    static Artifacts ofCheckout() {
        String root = System.getProperty("tocsin.root");
        if (root == null) {
            throw new IllegalStateException("The system property tocsin.root must name the root of the checkout.");
        }
        Path target = Path.of(root).toAbsolutePath().normalize().resolve("standalone/target");
        if (!Files.isDirectory(target.resolve("lib"))) {
            throw new StartFailed("The servers are not built: " + target.resolve("lib")
                    + " is missing; `mvn -pl standalone -am package` makes it.");
        }
        return new Artifacts(target);
    }

    /** The start of a command that runs a main class of this module among all server libraries. */
    List<String> java(List<String> jvmOptions, Class<?> main) {
        return java(jvmOptions, main.getName());
    }

    List<String> java(List<String> jvmOptions, String mainClass) {
        List<String> command = new ArrayList<>();
        command.add(javaProgram());
        command.addAll(jvmOptions);
        command.add("-cp");
        command.add(classPath());
        command.add(mainClass);
        return command;
    }

    static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private String classPath() {
        return serverJars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** All server libraries and this module, sorted: a cache of loaded classes wants the same order at every start. */
    List<Path> serverJars() {
        return Stream.concat(jars(target.resolve("lib"), ""), jars(target, "tocsin-standalone-"))
                .toList();
    }

    /** All jars in a folder and in those below it, sorted. */
    static List<Path> jarsBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    Path only(Path folder, String prefix) {
        return jars(folder, prefix)
                .findFirst()
                .orElseThrow(() -> new StartFailed("No " + prefix + "*.jar in " + folder + "."));
    }

    private static Stream<Path> jars(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    interface Making {
        void make() throws IOException;
    }

    /** Runs {@code making} unless it was done before, once over all processes of this machine. */
    void once(Path done, Making making) throws IOException {
        if (Files.exists(done)) {
            return;
        }
        Path lock = done.resolveSibling(done.getFileName() + ".lock");
        Files.createDirectories(lock.getParent());
        synchronized (Artifacts.class) {
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                if (!Files.exists(done)) {
                    making.make();
                    Files.writeString(done, held.toString());
                }
            }
        }
    }
}
