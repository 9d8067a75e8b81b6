package tocsin.scoring.edge.backtest;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.Backtests;
import tocsin.scoring.application.Backtests.Outcome;
import tocsin.scoring.application.Backtests.Progress;
import tocsin.scoring.application.Measuring;

/** Runs the program that {@code ./tocsin backtest} runs, from the class path of this service. */
@Singleton
class BacktestProcess implements Measuring {

    /** What the program says of its progress when nobody looks at it. */
    private static final Pattern PROGRESS = Pattern.compile("(\\d+)/(\\d+)");

    private static final String PROGRAM = "tocsin.backtest.edge.Backtest";
    private static final String PICTURES = "pictures";
    private static final String SVG = ".svg";
    private static final int LAST_WORDS = 5;

    private final BacktestSettings settings;

    BacktestProcess(BacktestSettings settings) {
        this.settings = settings;
    }

    @Override
    public Outcome measure(
            Backtests.Order order,
            CatalogueBundle catalogue,
            @Nullable CatalogueBundle against,
            Predicate<Progress> goOn) {
        try {
            Path folder = Files.createTempDirectory("backtest");
            try {
                List<String> command = command(folder, order, catalogue);
                if (against != null) {
                    Path bundle = Files.write(folder.resolve("against.json"), Wire.encode(against));
                    command.addAll(List.of("--against", bundle.toString()));
                }
                return run(folder, command, goOn);
            } finally {
                remove(folder);
            }
        } catch (IOException broken) {
            return new Outcome.Failed("the files could not be laid out: " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed("the service was stopped");
        }
    }

    private List<String> command(Path folder, Backtests.Order order, CatalogueBundle catalogue) throws IOException {
        Path bundle = Files.write(folder.resolve("catalogue.json"), Wire.encode(catalogue));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + settings.memory(),
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                PROGRAM,
                "--json",
                // By both methods: an analyst chooses when the figures are there.
                "--calibrate",
                "platt",
                "--calibrate",
                "isotonic",
                "--picture",
                folder.resolve(PICTURES).toString(),
                "--catalogue",
                bundle.toString(),
                "--onsets",
                file(folder, 0, order.files().getFirst()).toString(),
                "--archive"));
        for (int i = 1; i < order.files().size(); i++) {
            command.add(file(folder, i, order.files().get(i)).toString());
        }
        Optional.ofNullable(order.from()).ifPresent(day -> command.addAll(List.of("--from", day.toString())));
        Optional.ofNullable(order.to()).ifPresent(day -> command.addAll(List.of("--to", day.toString())));
        return command;
    }

    /** Under a name of our own: the sender's may be any. */
    private static Path file(Path folder, int position, Backtests.File file) throws IOException {
        return Files.write(folder.resolve("file-" + position), file.content());
    }

    private static Outcome run(Path folder, List<String> command, Predicate<Progress> goOn)
            throws IOException, InterruptedException {
        Path result = folder.resolve("result.json");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(result.toFile());
        builder.environment().put("TOCSIN_PROGRESS", "lines");
        Process process = builder.start();
        Deque<String> lastWords = new ArrayDeque<>();
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                Matcher progress = PROGRESS.matcher(line);
                if (!progress.matches()) {
                    lastWords.add(line);
                    if (lastWords.size() > LAST_WORDS) {
                        lastWords.remove();
                    }
                } else if (!goOn.test(
                        new Progress(Integer.parseInt(progress.group(1)), Integer.parseInt(progress.group(2))))) {
                    return new Outcome.Failed("it was cancelled");
                }
            }
            return process.waitFor() == 0
                    ? new Outcome.Measured(Files.readString(result), pictures(folder.resolve(PICTURES)))
                    : new Outcome.Failed(String.join("\n", lastWords));
        } finally {
            process.destroyForcibly();
        }
    }

    /** By problem, which each file is named after. */
    private static Map<String, String> pictures(Path folder) throws IOException {
        Map<String, String> pictures = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SVG)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                pictures.put(name.substring(0, name.length() - SVG.length()), Files.readString(file));
            }
        }
        return pictures;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException kept) {
                    throw new UncheckedIOException(kept);
                }
            });
        }
    }
}
