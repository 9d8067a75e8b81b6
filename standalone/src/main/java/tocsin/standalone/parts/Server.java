package tocsin.standalone.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One server or application as a process of this machine, with all that it keeps in one folder. It can be stopped,
 * killed, frozen and started again on the same port and data. It ends with the JVM that started it, however that ends.
 */
public abstract class Server implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(50);

    private final String name;
    private final Path folder;
    private volatile @Nullable ChildProcess child;

    Server(String name, Path folder) {
        this.name = name;
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** Makes ready what the process needs on disk, and says how to run it. Called before every start. */
    abstract Launch prepare() throws IOException;

    /** Whether the process serves now. Asked every 50 ms while it starts. */
    abstract boolean answers();

    StopSignal stopSignal() {
        return StopSignal.TERM;
    }

    /** How long a start may take on a slow machine before it counts as failed. */
    Duration patience() {
        return Duration.ofSeconds(90);
    }

    /** How long the process may take to end in good order before it is killed. */
    Duration grace() {
        return Duration.ofSeconds(30);
    }

    /** What is left to do when the process has ended in good order. */
    void afterStop() {}

    public final String name() {
        return name;
    }

    public final Path folder() {
        return folder;
    }

    /** Where the process writes what it has to say. */
    public final Path log() {
        return folder.resolve(name + ".log");
    }

    /** Starts the process and returns when it serves. */
    public final void start() {
        launch();
        awaitReady();
    }

    /** Starts the process without waiting; one that a killed JVM left behind in this folder is ended first. */
    public final synchronized void launch() {
        if (alive()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            endSurvivor();
            Launch launch = prepare();
            child = ChildProcess.spawn(name, folder, log(), launch, stopSignal());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started: " + e.getMessage(), e);
        }
    }

    /** Ends the process that a killed JVM left behind in this folder, if there is one. */
    public final synchronized void endSurvivor() throws IOException {
        ChildProcess.endSurvivor(folder, stopSignal(), grace());
    }

    /**
     * Waits until the process serves.
     *
     * @throws StartFailed if it ended or took too long, with the last lines of its log
     */
    public final void awaitReady() {
        long deadline = System.nanoTime() + patience().toNanos();
        while (true) {
            boolean alive = alive();
            if (alive && answers()) {
                return;
            }
            if (!alive) {
                throw StartFailed.of(name, "ended while it was starting", log());
            }
            if (System.nanoTime() > deadline) {
                kill();
                throw StartFailed.of(name, "did not answer within " + patience().toSeconds() + " s", log());
            }
            pause();
        }
    }

    /** Whether the process runs (it may not serve yet). */
    public final boolean alive() {
        ChildProcess current = child;
        return current != null && current.alive();
    }

    /** Whether the process runs and serves. */
    public final boolean ready() {
        return alive() && answers();
    }

    /** The process id of the last start; 0 before the first. */
    public final long pid() {
        ChildProcess current = child;
        return current == null ? 0 : current.pid();
    }

    /** Ends the process in good order; kills it if it takes longer than its grace. */
    public final synchronized void stop() {
        ChildProcess current = child;
        if (current != null) {
            current.stop(grace());
            afterStop();
        }
    }

    /** Ends the process and all it started at once (kill -9). */
    public final synchronized void kill() {
        ChildProcess current = child;
        if (current != null) {
            current.kill();
        }
    }

    /** Halts the process and all it started (SIGSTOP): it keeps its memory and connections and answers nothing. */
    public final void freeze() {
        ChildProcess current = child;
        if (current != null) {
            current.signalAll("STOP");
        }
    }

    /** Lets a frozen process go on (SIGCONT). */
    public final void thaw() {
        ChildProcess current = child;
        if (current != null) {
            current.signalAll("CONT");
        }
    }

    /** Stops the process if it runs, and starts it on the same port and data. */
    public final void restart() {
        stop();
        start();
    }

    @Override
    public final void close() {
        stop();
    }

    private void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name + " was starting", e);
        }
    }
}
