package tocsin.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tocsin.standalone.supervision.RunningStack;

/** Fills an empty data folder from a backup. */
final class Restore {

    private final Path root;

    Restore(Path root) {
        this.root = root;
    }

    boolean run(List<String> arguments) throws IOException, InterruptedException {
        boolean named = arguments.size() == 3 && arguments.get(1).equals("--data");
        if (!named && arguments.size() != 1) {
            throw new IllegalArgumentException("`restore` wants a file, and perhaps --data DIR after it.");
        }
        Path file = Path.of(arguments.getFirst()).toAbsolutePath();
        Path data = (named ? Path.of(arguments.get(2)) : root.resolve(".tocsin")).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("There is no backup " + file + ".");
        }
        if (RunningStack.in(data).filter(stack -> stack.status().supervised()).isPresent()) {
            throw new IllegalArgumentException("Tocsin is running in " + data + "; ./tocsin down stops it.");
        }
        if (!isEmpty(data)) {
            throw new IllegalArgumentException(
                    data + " is not empty; move it away, or choose another folder with --data DIR.");
        }
        Files.createDirectories(data);
        boolean restored = Tar.run("-xzpf", file.toString(), "-C", data.toString());
        if (restored) {
            System.out.println(
                    "The data is in " + data + "; ./tocsin up" + (named ? " --data " + data : "") + " starts from it.");
        }
        return restored;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
