package tocsin.backtest.edge;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.calibration.Method;

/**
 * What was asked for.
 *
 * @param catalogue directory of the catalogue, or one version as a file
 * @param against another, to be seen beside it
 * @param archives the files
 * @param onsets the table of what happened
 * @param from the first day to be judged; null: the archives' first
 * @param to the last; null: the archives' last
 * @param picture folder for a picture of each problem
 * @param fitting whether slopes and backgrounds are fitted, and what becomes of them
 * @param calibrating by which methods probabilities are calibrated, and what becomes of it
 */
record BacktestOptions(
        Path catalogue,
        @Nullable Path against,
        List<Path> archives,
        Path onsets,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Output output,
        @Nullable Path picture,
        Fitting fitting,
        Calibrating calibrating) {
    static final String USAGE = """
            usage: tocsin backtest --catalogue DIR --archive FILE... --onsets FILE [--from DAY] [--to DAY]
                                   [--against DIR] [--json] [--picture FOLDER]
                                   [--fit | --calibrate METHOD] [--write]

              --catalogue DIR   the catalogue that is measured: its directory, or a version of it as one JSON file
              --archive FILE... NDJSON reports, UCDP GED CSV (native or 13 columns), GDELT 2.0 export (zip or plain);
                                any of them gzipped; known by content
              --onsets FILE     what happened: a CSV of problem, theater, onset, horizon_days, kind (onset or end),
                                what_happened, series_that_may_carry_it
              --from, --to DAY  judge these days only; earlier reports still warm the model up
              --against DIR     another catalogue, seen beside it
              --json            the result as JSON on the standard output
              --picture FOLDER  a picture (SVG) of each judged problem
              --fit             also fits slopes and backgrounds, and tries them on problems left out of the fit
              --calibrate METHOD  also fits what log-odds have meant, by platt (a line) or isotonic (any rising curve), and
                                tries it on problems left out of the fit; refused with too few outcomes; may be repeated
              --write           with --fit: writes those of the judged problems into the catalogue's files; with --calibrate:
                                writes calibration.yaml, if the problems left out are told better
            """;

    /** How the result is told. */
    enum Output {
        TABLE,
        JSON
    }

    /** Whether to fit. */
    enum Fitting {
        NONE,
        PRINTED,
        WRITTEN
    }

    /** By which methods to calibrate; none: not at all. */
    record Calibrating(Set<Method> methods, boolean written) {
        Calibrating {
            methods = Set.copyOf(methods);
        }
    }

    /** Options that are being gathered. */
    private static final class Gathered {
        private @Nullable Path catalogue;
        private @Nullable Path against;
        private final List<Path> archives = new ArrayList<>();
        private @Nullable Path onsets;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private Output output = Output.TABLE;
        private @Nullable Path picture;
        private boolean fit;
        private final Set<Method> methods = EnumSet.noneOf(Method.class);
        private boolean write;

        /** Without --calibrate, --write has always meant the fit. */
        private Fitting fitting() {
            if (write && methods.isEmpty()) {
                return Fitting.WRITTEN;
            }
            return fit ? Fitting.PRINTED : Fitting.NONE;
        }
    }

    static BacktestOptions parse(List<String> arguments) throws BacktestFailed {
        Deque<String> left = new ArrayDeque<>(arguments);
        Gathered gathered = new Gathered();
        while (!left.isEmpty()) {
            String argument = left.removeFirst();
            switch (argument) {
                case "--catalogue" -> gathered.catalogue = catalogue(argument, left);
                case "--against" -> gathered.against = catalogue(argument, left);
                case "--archive", "--archives" -> archives(argument, left, gathered.archives);
                case "--onsets" -> gathered.onsets = file(value(argument, left));
                case "--from" -> gathered.from = day(argument, left);
                case "--to" -> gathered.to = day(argument, left);
                case "--json" -> gathered.output = Output.JSON;
                case "--picture" -> gathered.picture = Path.of(value(argument, left));
                case "--fit" -> gathered.fit = true;
                case "--calibrate" -> gathered.methods.add(method(argument, left));
                case "--write" -> gathered.write = true;
                default -> throw new BacktestFailed("There is no option %s.%n%n%s".formatted(argument, USAGE));
            }
        }
        if (gathered.catalogue == null || gathered.archives.isEmpty() || gathered.onsets == null) {
            throw new BacktestFailed("A backtest needs --catalogue, --archive and --onsets.\n\n" + USAGE);
        }
        if (gathered.from != null && gathered.to != null && gathered.to.isBefore(gathered.from)) {
            throw new BacktestFailed("--to (%s) lies before --from (%s).".formatted(gathered.to, gathered.from));
        }
        if (gathered.write && (gathered.methods.size() > 1 || (gathered.fit && !gathered.methods.isEmpty()))) {
            throw new BacktestFailed("--write writes one thing: a fit, or a calibration by one method. What is fitted"
                    + " changes the log-odds: write the fit first, then calibrate what it made.");
        }
        return new BacktestOptions(
                gathered.catalogue,
                gathered.against,
                List.copyOf(gathered.archives),
                gathered.onsets,
                gathered.from,
                gathered.to,
                gathered.output,
                gathered.picture,
                gathered.fitting(),
                new Calibrating(gathered.methods, gathered.write));
    }

    /** All files up to the next option. */
    private static void archives(String option, Deque<String> left, List<Path> archives) throws BacktestFailed {
        archives.add(file(value(option, left)));
        while (!left.isEmpty() && !left.getFirst().startsWith("--")) {
            archives.add(file(left.removeFirst()));
        }
    }

    private static String value(String option, Deque<String> left) throws BacktestFailed {
        if (left.isEmpty() || left.getFirst().startsWith("--")) {
            throw new BacktestFailed(option + " needs a value.\n\n" + USAGE);
        }
        return left.removeFirst();
    }

    private static Method method(String option, Deque<String> left) throws BacktestFailed {
        String text = value(option, left);
        return Method.written(text)
                .orElseThrow(() -> new BacktestFailed("%s needs platt or isotonic, not '%s'.".formatted(option, text)));
    }

    private static Path catalogue(String option, Deque<String> left) throws BacktestFailed {
        Path catalogue = Path.of(value(option, left));
        if (!Files.isReadable(catalogue)) {
            throw new BacktestFailed("%s: there is no catalogue %s.".formatted(option, catalogue));
        }
        return catalogue;
    }

    private static Path file(String name) throws BacktestFailed {
        Path file = Path.of(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new BacktestFailed("%s is not a file that can be read.".formatted(name));
        }
        return file;
    }

    private static LocalDate day(String option, Deque<String> left) throws BacktestFailed {
        String text = value(option, left);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new BacktestFailed("%s needs a day such as 2020-10-26, not '%s'.".formatted(option, text), notADay);
        }
    }
}
