package tocsin.standalone.parts;

import java.util.List;
import java.util.Map;

/** What to run: the command, and what its environment has beyond ours. */
record Launch(List<String> command, Map<String, String> environment) {

    Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
