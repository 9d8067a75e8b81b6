package tocsin.standalone.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import tocsin.standalone.supervision.RunningStack;
import tocsin.standalone.supervision.StateFile;

/** Stops the stack; its data stays. */
final class Down {

    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Path root;

    Down(Path root) {
        this.root = root;
    }

    boolean run() {
        Optional<RunningStack> running = RunningStack.now(root);
        if (running.isEmpty()) {
            System.out.println("Tocsin is not running.");
            return true;
        }
        RunningStack stack = running.get();
        return stop(stack.data(), stack.status().supervisor());
    }

    /** Asks the supervisor to end, and shows how its parts do. */
    static boolean stop(Path data, long supervisor) {
        Optional<ProcessHandle> process = ProcessHandle.of(supervisor);
        if (process.isEmpty()) {
            return true;
        }
        System.out.println("Stopping Tocsin");
        Progress progress = new Progress();
        new StateFile(data).read().ifPresent(progress::know);
        process.get().destroy();
        CompletableFuture<ProcessHandle> end = process.get().onExit();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            boolean ended = ended(end);
            new StateFile(data).read().ifPresent(progress::show);
            if (ended) {
                System.out.println("Tocsin is down; its data stays in " + data + ".");
                return true;
            }
        }
        System.err.println("Tocsin did not stop within " + LONGEST.toMinutes() + " minutes; see "
                + data.resolve("supervisor.log") + ".");
        return false;
    }

    private static boolean ended(CompletableFuture<ProcessHandle> end) {
        try {
            end.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
