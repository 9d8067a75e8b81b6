package tocsin.standalone.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A process and the watch that ends it when this JVM is gone. */
final class ChildProcess {

    private static final String MARK = "process";
    private static final long LOG_KEPT_BYTES = 20L * 1024 * 1024;

    /**
     * Reads from a pipe that only this JVM holds: the end of the JVM, even by kill -9, closes it. The numbers are the
     * process and its stop signal.
     */
    private static final String WATCH = """
            trap '' INT HUP TERM
            read -r _
            kill -CONT "$1" 2>/dev/null; kill -"$2" "$1" 2>/dev/null || exit 0
            left=100
            while kill -0 "$1" 2>/dev/null && [ $left -gt 0 ]; do sleep 0.1; left=$((left - 1)); done
            kill -9 "$1" 2>/dev/null
            """;

    private final Process process;
    private final StopSignal stopSignal;

    /** Done when the process has ended and its watch with it, so that no later process of the same id is ended. */
    private final CompletableFuture<?> unwatched;

    private ChildProcess(Process process, Process watch, StopSignal stopSignal) {
        this.process = process;
        this.unwatched = process.onExit().thenRun(watch::destroyForcibly);
        this.stopSignal = stopSignal;
    }

    static ChildProcess spawn(String name, Path folder, Path log, Launch launch, StopSignal signal) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
            Files.move(log, log.resolveSibling(name + ".log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(launch.command())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(launch.environment());
        Process process = builder.start();
        Process watch = new ProcessBuilder("sh", "-c", WATCH, "watch", Long.toString(process.pid()), signal.name())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Files.writeString(folder.resolve(MARK), mark(process.toHandle()));
        return new ChildProcess(process, watch, signal);
    }

    /** Ends the process that an earlier JVM started for this folder, if it still runs. */
    static void endSurvivor(Path folder, StopSignal signal, Duration grace) throws IOException {
        Path mark = folder.resolve(MARK);
        if (!Files.exists(mark)) {
            return;
        }
        String written = Files.readString(mark).strip();
        Optional<ProcessHandle> survivor = ProcessHandle.of(Long.parseLong(written.split(" ", 2)[0]))
                .filter(ProcessHandle::isAlive)
                .filter(handle -> mark(handle).equals(written));
        if (survivor.isPresent()) {
            ProcessHandle handle = survivor.get();
            List<ProcessHandle> family = family(handle);
            signal("CONT", family);
            signal(signal.name(), List.of(handle));
            handle.onExit()
                    .completeOnTimeout(handle, grace.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            family.forEach(ProcessHandle::destroyForcibly);
        }
        Files.delete(mark);
    }

    /** The id and the time of start, because ids are used again. */
    private static String mark(ProcessHandle handle) {
        return handle.pid() + " "
                + handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    boolean alive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    void stop(Duration grace) {
        if (!process.isAlive()) {
            return;
        }
        List<ProcessHandle> family = family(process.toHandle());
        signal("CONT", family);
        signal(stopSignal.name(), List.of(process.toHandle()));
        if (!ends(grace)) {
            family.forEach(ProcessHandle::destroyForcibly);
            ends(grace);
        }
    }

    void kill() {
        List<ProcessHandle> family = family(process.toHandle());
        family.forEach(ProcessHandle::destroyForcibly);
        ends(Duration.ofSeconds(10));
    }

    /** Nothing if the process has ended: its id may be another's by now. */
    void signalAll(String signal) {
        if (process.isAlive()) {
            signal(signal, family(process.toHandle()));
        }
    }

    private boolean ends(Duration within) {
        try {
            unwatched.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the watch of process " + pid() + " cannot be ended", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The process first, so that it cannot replace the children that are signalled after it. */
    private static List<ProcessHandle> family(ProcessHandle handle) {
        return Stream.concat(Stream.of(handle), handle.descendants()).toList();
    }

    private static void signal(String signal, List<ProcessHandle> targets) {
        Stream<String> pids = targets.stream().map(handle -> Long.toString(handle.pid()));
        List<String> command = Stream.concat(Stream.of("sh", "-c", "kill -" + signal + " \"$@\"", "kill"), pids)
                .toList();
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("no shell to send a signal with", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
