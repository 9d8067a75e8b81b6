package tocsin.standalone.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param files the archives
 * @param exercise label of the exercise; absent for live
 * @param speed how many times faster than it happened; 0 as fast as possible
 * @param json whether the summary is JSON on the standard output
 * @param takeOver whether a feed that another replay left open is ended first
 * @param rejects where rejected lines are written
 * @param destination where the reports go
 */
record ReplayOptions(
        List<Path> files,
        @Nullable String exercise,
        double speed,
        boolean json,
        boolean takeOver,
        Path rejects,
        Destination destination) {
    static final String USAGE = """
            usage: tocsin replay FILE... [--exercise NAME | --live] [--speed N] [--json] [--rejects FILE] [--take-over]

              FILE             NDJSON reports, UCDP GED CSV (native or 13 columns), GDELT 2.0 export (zip or plain);
                               any of them gzipped; known by content
              --exercise NAME  into the exercise of this name, made if there is none (default: the first file's name)
              --live           as reports of today, into the live board
              --speed N        N times as fast as it happened (86400: a day in a second; default: as fast as possible)
              --json           the summary as JSON on the standard output
              --rejects FILE   where rejected lines are kept, with the reason (default: rejected.ndjson)
              --take-over      end a feed that an interrupted replay left open in this exercise
            """;

    static ReplayOptions parse(List<String> arguments, Map<String, String> environment) throws ReplayFailed {
        Deque<String> left = new ArrayDeque<>(arguments);
        List<Path> files = new ArrayList<>();
        String exercise = null;
        boolean live = false;
        boolean json = false;
        boolean takeOver = false;
        double speed = 0;
        Path rejects = Path.of("rejected.ndjson");
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--exercise" -> exercise = value(argument, left);
                case "--live" -> live = true;
                case "--speed" -> speed = speed(value(argument, left));
                case "--json" -> json = true;
                case "--take-over" -> takeOver = true;
                case "--rejects" -> rejects = Path.of(value(argument, left));
                default -> files.add(file(argument));
            }
        }
        if (files.isEmpty()) {
            throw new ReplayFailed("Name at least one file.\n\n" + USAGE);
        }
        if (live && exercise != null) {
            throw new ReplayFailed("--live and --exercise exclude each other.");
        }
        String label = exercise == null ? files.getFirst().getFileName().toString() : exercise;
        Destination destination = Destination.of(environment);
        return new ReplayOptions(List.copyOf(files), live ? null : label, speed, json, takeOver, rejects, destination);
    }

    private static String value(String option, Deque<String> left) throws ReplayFailed {
        if (left.isEmpty()) {
            throw new ReplayFailed(option + " needs a value.\n\n" + USAGE);
        }
        return left.removeFirst();
    }

    private static double speed(String text) throws ReplayFailed {
        try {
            double speed = Double.parseDouble(text);
            if (speed > 0 && Double.isFinite(speed)) {
                return speed;
            }
        } catch (NumberFormatException wrong) {
            throw new ReplayFailed("--speed needs a number above 0, not '%s'.".formatted(text), wrong);
        }
        throw new ReplayFailed("--speed needs a number above 0, not '%s'.".formatted(text));
    }

    private static Path file(String argument) throws ReplayFailed {
        if (argument.startsWith("--")) {
            throw new ReplayFailed("There is no option %s.%n%n%s".formatted(argument, USAGE));
        }
        Path file = Path.of(argument);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new ReplayFailed("%s is not a file that can be read.".formatted(argument));
        }
        return file;
    }
}
