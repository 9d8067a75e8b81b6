package tocsin.standalone.command;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.standalone.supervision.PartState;
import tocsin.standalone.supervision.PartStatus;
import tocsin.standalone.supervision.RunningStack;

/** Says how every part is; the answer is "yes" only if all serve. */
final class Status {

    /** What {@code --json} prints; other programs rely on these names. */
    record StackReport(
            @Nullable String gateway,
            @Nullable String inbox,
            @Nullable String data,
            @Nullable String note,
            List<PartReport> parts) {}

    record PartReport(String name, String state, long pid, int port, long rssMiB, double startSeconds, int restarts) {}

    private final Path root;

    Status(Path root) {
        this.root = root;
    }

    boolean run(List<String> arguments) throws IOException {
        boolean json = arguments.contains("--json");
        Optional<RunningStack> running = RunningStack.now(root);
        if (running.isEmpty()) {
            System.out.println(
                    json ? print(new StackReport(null, null, null, null, List.of())) : "Tocsin is not running.");
            return false;
        }
        StackReport report = report(running.get());
        System.out.println(json ? print(report) : table(report));
        return report.parts().stream().allMatch(part -> part.state().equals(PartState.UP.word()));
    }

    private static StackReport report(RunningStack stack) throws IOException {
        var status = stack.status();
        List<PartReport> parts = status.parts().stream().map(Status::report).toList();
        return new StackReport(status.gateway(), status.inbox(), stack.data().toString(), status.note(), parts);
    }

    private static PartReport report(PartStatus part) {
        long memory = part.pid() == 0 ? 0 : Memory.residentMiB(part.pid());
        double seconds = Math.round(part.startSeconds() * 10) / 10.0;
        return new PartReport(
                part.name(), part.state().word(), part.pid(), part.port(), memory, seconds, part.restarts());
    }

    private static String print(StackReport report) throws IOException {
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report);
    }

    private static String table(StackReport report) {
        StringBuilder table = new StringBuilder();
        table.append("Console ").append(report.gateway()).append(", inbox ").append(report.inbox());
        table.append(", data in ").append(report.data()).append('\n');
        table.append(row("part", "state", "pid", "port", "MiB", "started in", "restarts"));
        for (PartReport part : report.parts()) {
            table.append(row(
                    part.name(),
                    part.state(),
                    Long.toString(part.pid()),
                    Integer.toString(part.port()),
                    Long.toString(part.rssMiB()),
                    String.format(Locale.ROOT, "%.1f s", part.startSeconds()),
                    Integer.toString(part.restarts())));
        }
        if (report.note() != null) {
            table.append(report.note()).append('\n');
        }
        return table.toString().stripTrailing();
    }

    private static String row(
            String name, String state, String pid, String port, String memory, String seconds, String restarts) {
        return String.format("  %-20s %-10s %8s %6s %6s %11s %9s%n", name, state, pid, port, memory, seconds, restarts);
    }
}
