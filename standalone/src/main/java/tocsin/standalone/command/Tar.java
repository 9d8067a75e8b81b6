package tocsin.standalone.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The system's {@code tar}: it keeps owners, modes and links. */
final class Tar {

    private Tar() {}

    /** Whether it did it; if not, it has said why. */
    static boolean run(String... options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("tar"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
