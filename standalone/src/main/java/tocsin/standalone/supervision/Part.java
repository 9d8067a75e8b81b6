package tocsin.standalone.supervision;

import java.util.Set;
import tocsin.standalone.parts.Server;

/**
 * A server or application as a member of a stack.
 *
 * @param port the one that people know it by
 * @param needs names of the parts that must serve before it starts
 * @param afterStart what is to be done each time it serves, before the parts that need it start
 */
record Part(Server server, int port, Set<String> needs, AfterStart afterStart) {

    /** What a fresh server needs before others can use it. */
    interface AfterStart {
        void run() throws Exception;
    }

    Part {
        needs = Set.copyOf(needs);
    }

    static Part of(Server server, int port, String... needs) {
        return new Part(server, port, Set.of(needs), () -> {});
    }

    Part afterStart(AfterStart then) {
        return new Part(server, port, needs, then);
    }

    String name() {
        return server.name();
    }
}
