package tocsin.standalone.supervision;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.standalone.parts.Ports;
import tocsin.standalone.parts.StartFailed;
import tocsin.standalone.supervision.StackStatus.Phase;

/**
 * The process behind {@code ./tocsin up}: starts all parts of a stack, keeps them running, and stops them in order when
 * it is asked to end (SIGTERM). If a part cannot start at first, it stops all others and ends with status 1.
 */
public final class Supervisor {

    /** Held: a logger that nobody holds forgets its level. The broker's client would log all its settings. */
    private static final Logger KAFKA_CLIENT = Logger.getLogger("org.apache.kafka");

    private static final Duration LOOK = Duration.ofMillis(50);
    private static final long LEAST_FREE_MIB = 1024;
    private static final long MIB = 1024L * 1024;

    private final StackSettings settings;
    private final Stack stack;
    private final StateFile stateFile;
    private final Map<String, PartKeeper> keepers = new LinkedHashMap<>();
    private Phase phase = Phase.STARTING;
    private @Nullable String failure;
    private @Nullable String note;

    private Supervisor(StackSettings settings) {
        this.settings = settings;
        this.stack = new Stack(settings);
        this.stateFile = new StateFile(settings.data());
        for (Part part : stack.parts()) {
            keepers.put(part.name(), new PartKeeper(part, changed -> write()));
        }
    }

    /** Arguments as of {@code ./tocsin up}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        KAFKA_CLIENT.setLevel(Level.WARNING);
        Path root = Path.of(System.getProperty("tocsin.root", ""));
        StackSettings settings = StackSettings.of(root, Path.of("").toAbsolutePath(), List.of(arguments));
        Files.createDirectories(settings.data());
        try (FileChannel channel = FileChannel.open(
                        settings.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                System.err.println("Another supervisor runs in " + settings.data() + ".");
                System.exit(1);
            }
            System.exit(new Supervisor(settings).run() ? 0 : 1);
        }
    }

    /** Returns only if the stack could not start. */
    private boolean run() throws InterruptedException {
        write();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            endSurvivors();
            checkDisk();
            checkPorts();
            startAll();
        } catch (StartFailed | IOException e) {
            fail(String.valueOf(e.getMessage()));
            return false;
        }
        enter(Phase.RUNNING);
        new Samples(settings, this::note).replayOnce();
        Thread.currentThread().join(); // until a signal runs the stop hook
        return true;
    }

    /** Of a supervisor that was killed with all its watches. */
    private void endSurvivors() throws IOException {
        for (Part part : stack.parts().reversed()) {
            part.server().endSurvivor();
        }
    }

    private void checkDisk() throws IOException {
        long free = Files.getFileStore(settings.data()).getUsableSpace() / MIB;
        if (free < LEAST_FREE_MIB) {
            throw new StartFailed("Only %d MiB are free on the disk of %s; a start needs %d MiB."
                    .formatted(free, settings.data(), LEAST_FREE_MIB));
        }
    }

    private void checkPorts() {
        stack.ports().forEach((port, part) -> {
            if (!Ports.isFree(port)) {
                throw new StartFailed(
                        "Port %d, which %s needs, is taken by another program; end that program, or choose other ports with --port %s=N or --ports OFFSET."
                                .formatted(port, part, part.replaceFirst("-\\d$", "")));
            }
        });
    }

    private void startAll() throws InterruptedException {
        for (Part part : stack.parts()) {
            Thread.ofPlatform().daemon().name("keep " + part.name()).start(() -> keep(part));
        }
        while (!keepers.values().stream().allMatch(PartKeeper::hasServed)) {
            for (PartKeeper keeper : keepers.values()) {
                Exception reason = keeper.failure();
                if (reason != null) {
                    throw new StartFailed(PartKeeper.explain(reason));
                }
            }
            Thread.sleep(LOOK);
        }
    }

    private void keep(Part part) {
        try {
            for (String needed : part.needs()) {
                keeper(needed).awaitFirstStart();
            }
            keeper(part.name()).keep();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Those first that nothing needs; a level together. */
    private void stop() {
        if (phaseNow() != Phase.FAILED) {
            enter(Phase.STOPPING);
        }
        try {
            for (Set<String> level : stack.order().stopLevels()) {
                List<Thread> stops = level.stream()
                        .map(part -> Thread.ofPlatform().start(keeper(part)::stop))
                        .toList();
                for (Thread stop : stops) {
                    stop.join();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (phaseNow() != Phase.FAILED) {
            enter(Phase.STOPPED);
        }
    }

    private PartKeeper keeper(String part) {
        PartKeeper keeper = keepers.get(part);
        if (keeper == null) {
            throw new IllegalStateException("no part " + part);
        }
        return keeper;
    }

    private synchronized Phase phaseNow() {
        return phase;
    }

    private synchronized void enter(Phase next) {
        phase = next;
        write();
    }

    private synchronized void note(@Nullable String next) {
        note = next;
        write();
    }

    private synchronized void fail(String reason) {
        failure = reason;
        enter(Phase.FAILED);
        System.err.println(reason);
    }

    private synchronized void write() {
        ProcessHandle self = ProcessHandle.current();
        Instant startedAt = self.info().startInstant().orElse(null);
        stateFile.write(new StackStatus(
                self.pid(),
                startedAt,
                phase,
                failure,
                note,
                stack.gateway().toString(),
                stack.inboxPage().toString(),
                stack.issuer().toString(),
                keepers.values().stream().map(PartKeeper::status).toList()));
    }
}
