package tocsin.standalone.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tocsin.standalone.supervision.Remembered;
import tocsin.standalone.supervision.RunningStack;
import tocsin.standalone.supervision.StackSettings;
import tocsin.standalone.supervision.StackStatus;
import tocsin.standalone.supervision.StackStatus.Phase;
import tocsin.standalone.supervision.StateFile;

/** Starts a stack and shows how it comes up; without {@code --detach} it stays, and the end of it ends the stack. */
final class Up {

    private static final Duration LOOK = Duration.ofMillis(200);
    /** Its own process group, so that Ctrl-C reaches this command alone, which then stops the stack in order. */
    private static final String IN_THE_BACKGROUND =
            "set -m; log=$1; shift; nohup \"$@\" >>\"$log\" 2>&1 </dev/null & echo $!";

    private final Path root;
    private final long began = System.nanoTime();

    Up(Path root) {
        this.root = root;
    }

    boolean run(List<String> arguments) throws IOException, InterruptedException {
        Path here = Path.of("").toAbsolutePath();
        StackSettings settings = StackSettings.of(root, here, arguments);
        settings.requireCatalogue();
        Optional<RunningStack> running = arguments.contains("--data")
                ? RunningStack.in(settings.data())
                        .filter(stack -> stack.status().supervised())
                : RunningStack.now(root);
        if (running.isPresent()) {
            System.out.println("Tocsin is running already: console "
                    + running.get().gateway() + ", data in " + running.get().data() + ".");
            return true;
        }
        Files.createDirectories(settings.data());
        List<String> standing = StackSettings.readableAnywhere(here, arguments);
        Files.write(settings.data().resolve("up-arguments"), standing);
        new Remembered(root).remember(settings.data());
        System.out.println("Starting Tocsin, data in " + settings.data());
        long supervisor = startSupervisor(settings, standing);
        Thread stop = new Thread(() -> Down.stop(settings.data(), supervisor));
        Runtime.getRuntime().addShutdownHook(stop);
        boolean up = show(new Progress(), settings, supervisor);
        if (up && !settings.detached()) {
            System.out.println("Ctrl-C stops it.");
            stay(settings, supervisor);
        }
        if (up) {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
        return up;
    }

    private long startSupervisor(StackSettings settings, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", "-c", IN_THE_BACKGROUND, "tocsin"));
        command.add(settings.data().resolve("supervisor.log").toString());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xms16m", "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-XX:+UseCompactObjectHeaders", "-Dtocsin.root=" + root));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add("tocsin.standalone.supervision.Supervisor");
        command.addAll(arguments);
        Process shell = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var reader = shell.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(String.valueOf(reader.readLine()));
        }
    }

    /** Returns whether all parts serve. */
    private boolean show(Progress progress, StackSettings settings, long supervisor) throws InterruptedException {
        while (true) {
            boolean alive = ProcessHandle.of(supervisor).isPresent();
            Optional<StackStatus> status =
                    new StateFile(settings.data()).read().filter(read -> read.supervisor() == supervisor);
            status.ifPresent(progress::show);
            Phase phase = status.map(StackStatus::phase).orElse(Phase.STARTING);
            if (phase == Phase.RUNNING) {
                System.out.println(Welcome.text(status.orElseThrow(), seconds()));
                return true;
            }
            if (!alive) {
                System.err.println(status.map(StackStatus::failure)
                        .orElse("Tocsin could not be started; "
                                + settings.data().resolve("supervisor.log") + " says why."));
                return false;
            }
            Thread.sleep(LOOK);
        }
    }

    /** Shows what dies and comes back, until the stack has ended. */
    private static void stay(StackSettings settings, long supervisor) throws InterruptedException {
        Progress progress = new Progress();
        StateFile state = new StateFile(settings.data());
        state.read().ifPresent(progress::know);
        while (ProcessHandle.of(supervisor).isPresent()) {
            state.read().ifPresent(progress::show);
            Thread.sleep(LOOK);
        }
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
