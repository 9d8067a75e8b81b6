package tocsin.standalone.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.standalone.supervision.RunningStack;

/** Writes the data folder to one file while nothing runs: a running stack is stopped and started again. */
final class Backup {

    private final Path root;

    Backup(Path root) {
        this.root = root;
    }

    boolean run(List<String> arguments) throws IOException, InterruptedException {
        if (arguments.size() != 1) {
            throw new IllegalArgumentException("`backup` wants a file, e.g. ./tocsin backup tocsin.tar.gz.");
        }
        Path file = Path.of(arguments.getFirst()).toAbsolutePath();
        RunningStack stack = RunningStack.last(root)
                .orElseThrow(() -> new IllegalArgumentException("Tocsin has not run here yet: nothing to back up."));
        Optional<RunningStack> running = RunningStack.now(root);
        if (running.isPresent() && !new Down(root).run()) {
            return false;
        }
        boolean written = write(stack.data(), file);
        boolean upAgain = running.isEmpty() || upAgain(stack.data());
        if (written) {
            System.out.println("The data of " + stack.data() + " is in " + file + ".");
        }
        return written && upAgain;
    }

    private static boolean write(Path data, Path file) throws IOException, InterruptedException {
        Path coming = file.resolveSibling(file.getFileName() + ".coming");
        boolean written = Tar.run(
                "-czf",
                coming.toString(),
                "-C",
                data.toString(),
                "--exclude=*.aot",
                "--exclude=*.jsa",
                "--exclude=lock",
                "--exclude=state.json",
                ".");
        if (written) {
            Files.move(coming, file);
        } else {
            Files.deleteIfExists(coming);
        }
        return written;
    }

    private boolean upAgain(Path data) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(Files.readAllLines(data.resolve("up-arguments")));
        if (!arguments.contains("--detach")) {
            arguments.add("--detach");
        }
        return new Up(root).run(arguments);
    }
}
