package tocsin.standalone.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Called by the script {@code tocsin} with the command and its arguments; the exit status is 0 if it could do it. */
public final class Tocsin {

    private Tocsin() {}

    public static void main(String[] all) throws IOException, InterruptedException {
        Path root = Path.of(System.getProperty("tocsin.root", ""));
        String command = all.length == 0 ? "" : all[0];
        List<String> arguments = Arrays.asList(all).subList(Math.min(1, all.length), all.length);
        try {
            System.exit(run(command, root, arguments) ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(String command, Path root, List<String> arguments)
            throws IOException, InterruptedException {
        return switch (command) {
            case "up" -> new Up(root).run(arguments);
            case "down" -> new Down(root).run();
            case "status" -> new Status(root).run(arguments);
            case "logs" -> new Logs(root).run(arguments);
            case "token" -> new Token(root).run(arguments);
            case "backup" -> new Backup(root).run(arguments);
            case "restore" -> new Restore(root).run(arguments);
            default -> throw new IllegalArgumentException("There is no command " + command + "; see ./tocsin help.");
        };
    }
}
