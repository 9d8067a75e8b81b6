package tocsin.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tocsin.standalone.supervision.RunningStack;

/** Shows what a part has written; {@code -f} goes on showing. */
final class Logs {

    private static final String LAST_LINES = "200";

    private final Path root;

    Logs(Path root) {
        this.root = root;
    }

    boolean run(List<String> arguments) throws IOException, InterruptedException {
        RunningStack stack = RunningStack.last(root)
                .orElseThrow(() -> new IllegalArgumentException("Tocsin has not run here yet: there are no logs."));
        Map<String, Path> logs = new LinkedHashMap<>();
        stack.status().parts().forEach(part -> logs.put(part.name(), Path.of(part.log())));
        logs.put("supervisor", stack.data().resolve("supervisor.log"));
        logs.put("samples", stack.data().resolve("samples.log"));
        boolean follow = arguments.contains("-f");
        List<String> named =
                arguments.stream().filter(argument -> !argument.equals("-f")).toList();
        Path log = named.size() == 1 ? logs.get(named.getFirst()) : null;
        if (log == null) {
            throw new IllegalArgumentException("`logs` wants one of " + String.join(", ", logs.keySet()) + ".");
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", LAST_LINES));
        if (follow) {
            command.add("-F");
        }
        command.add(log.toString());
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
