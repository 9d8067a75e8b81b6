package tocsin.standalone.supervision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What {@code ./tocsin up} was asked for.
 *
 * @param root of the checkout
 * @param data the folder that keeps everything
 * @param catalogue the folder of the warning catalogue
 * @param replicas how many processes of each service
 * @param detached whether {@code up} returns when all is healthy
 * @param samples whether a first start replays the samples
 */
public record StackSettings(
        Path root, Path data, Path catalogue, int replicas, PortPlan ports, boolean detached, boolean samples) {

    private static final int MOST_REPLICAS = 2;
    private static final String IN_EVERY_CATALOGUE = "theaters.yaml";

    public StackSettings {
        if (replicas < 1 || replicas > MOST_REPLICAS) {
            throw new IllegalArgumentException("--replicas is 1 or 2, not " + replicas + ".");
        }
    }

    /**
     * Reads the arguments of {@code ./tocsin up}.
     *
     * @param here the folder that relative paths start from
     * @throws IllegalArgumentException with one sentence for people, if something asked for is not known
     */
    public static StackSettings of(Path root, Path here, List<String> arguments) {
        Path data = root.resolve(".tocsin");
        Path catalogue = root.resolve("catalogue");
        int replicas = 1;
        PortPlan ports = PortPlan.standard();
        boolean detached = false;
        boolean samples = true;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--detach", "-d" -> detached = true;
                case "--no-samples" -> samples = false;
                case "--data" -> data = here.resolve(value(option, rest)).normalize();
                case "--catalogue" ->
                    catalogue = here.resolve(value(option, rest)).normalize();
                case "--replicas" -> replicas = number(option, value(option, rest));
                case "--ports" -> ports = ports.moved(number(option, value(option, rest)));
                case "--port" -> ports = chosen(ports, value(option, rest));
                default -> throw new IllegalArgumentException("`up` does not know " + option + "; see ./tocsin help.");
            }
        }
        return new StackSettings(root, data, catalogue, replicas, ports, detached, samples);
    }

    /**
     * Sees to it that a catalogue is in its folder.
     *
     * @throws IllegalArgumentException with one sentence for people, if there is none
     */
    public void requireCatalogue() {
        if (!Files.isRegularFile(catalogue.resolve(IN_EVERY_CATALOGUE))) {
            throw new IllegalArgumentException(
                    "There is no catalogue in " + catalogue + ": it has no " + IN_EVERY_CATALOGUE + ".");
        }
    }

    /** The same arguments with absolute paths: they mean the same wherever they are read again. */
    public static List<String> readableAnywhere(Path here, List<String> arguments) {
        List<String> absolute = new ArrayList<>();
        for (String argument : arguments) {
            String option = absolute.isEmpty() ? "" : absolute.getLast();
            absolute.add(
                    option.equals("--data") || option.equals("--catalogue")
                            ? here.resolve(argument).normalize().toString()
                            : argument);
        }
        return absolute;
    }

    private static PortPlan chosen(PortPlan ports, String choice) {
        int equals = choice.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("--port wants PART=N, e.g. --port gateway=8090.");
        }
        return ports.with(choice.substring(0, equals), number("--port", choice.substring(equals + 1)));
    }

    private static String value(String option, Deque<String> rest) {
        String value = rest.poll();
        if (value == null) {
            throw new IllegalArgumentException(option + " wants a value; see ./tocsin help.");
        }
        return value;
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(option + " wants a number, not " + text + ".", e);
        }
    }
}
