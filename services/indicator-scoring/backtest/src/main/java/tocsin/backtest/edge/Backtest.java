package tocsin.backtest.edge;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tocsin.backtest.application.BacktestResult;
import tocsin.backtest.application.CalibrateCatalogue;
import tocsin.backtest.application.FitCatalogue;
import tocsin.backtest.application.RunBacktest;
import tocsin.backtest.calibration.FittedCalibration;
import tocsin.backtest.calibration.Method;
import tocsin.backtest.onset.OnsetReading;
import tocsin.backtest.onset.Onsets;
import tocsin.backtest.onset.UnsoundOnsets;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.UnsoundCatalogueException;
import tocsin.scoring.catalogue.yaml.CalibrationFile;
import tocsin.scoring.catalogue.yaml.CatalogueDirectory;
import tocsin.watch.archive.Archive;
import tocsin.watch.archive.UnknownFormat;
import tocsin.watch.place.GazetteerReading;

/** {@code tocsin backtest}: measures a catalogue against history. */
public final class Backtest {
    private final BacktestOptions options;
    private final TerminalProgress progress;

    private Backtest(BacktestOptions options) {
        this.options = options;
        this.progress = new TerminalProgress(System.err, TerminalProgress.Reader.of(System.getenv()));
    }

    /** Runs it; exit code 0 when it was measured, 1 when it could not be. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    static int run(List<String> arguments) {
        if (arguments.contains("--help")) {
            System.out.print(BacktestOptions.USAGE);
            return 0;
        }
        try {
            new Backtest(BacktestOptions.parse(arguments)).run();
            return 0;
        } catch (BacktestFailed | UnknownFormat | IOException failed) {
            System.err.println(failed.getMessage());
            return 1;
        }
    }

    private void run() throws BacktestFailed, IOException, UnknownFormat {
        CatalogueContent catalogue = catalogue(options.catalogue());
        Path other = options.against();
        CatalogueContent against = other == null ? null : catalogue(other);
        RunBacktest backtest = backtest(onsets());
        BacktestResult result = backtest.measure(options.catalogue().toString(), catalogue);
        BacktestResult beside = against == null || other == null ? null : backtest.measure(other.toString(), against);
        FitCatalogue fit = options.fitting() == BacktestOptions.Fitting.NONE
                ? null
                : FitCatalogue.of(backtest, options.catalogue().toString(), catalogue);
        Set<Method> methods = options.calibrating().methods();
        CalibrateCatalogue calibrated =
                methods.isEmpty() ? null : CalibrateCatalogue.of(result, catalogue, new TreeSet<>(methods));
        progress.finished();
        if (fit != null && options.fitting() == BacktestOptions.Fitting.WRITTEN) {
            new FittedFiles(options.catalogue()).write(catalogue, fit.fit().fitted());
        }
        if (options.picture() != null) {
            new Pictures(options.picture()).draw(result);
        }
        switch (options.output()) {
            case JSON -> System.out.println(ResultJson.of(result, beside, fit, calibrated));
            case TABLE ->
                System.out.print(ResultTable.of(result, beside)
                        + (fit == null ? "" : FitTable.of(fit))
                        + (calibrated == null ? "" : CalibrationTable.of(calibrated.attempt())));
        }
        if (calibrated != null && options.calibrating().written()) {
            write(calibrated);
        }
    }

    /** What was measured has been told before: only the writing can be refused. */
    private void write(CalibrateCatalogue calibrated) throws BacktestFailed, IOException {
        Optional<String> missing = calibrated.attempt().missing();
        if (missing.isPresent()) {
            throw new BacktestFailed("No calibration is written: there are %s.".formatted(missing.get()));
        }
        FittedCalibration fitted = calibrated.attempt().fits().getFirst();
        if (!fitted.better()) {
            throw new BacktestFailed(
                    "No calibration is written: problems left out of the fit are told no better by it.");
        }
        if (!Files.isDirectory(options.catalogue())) {
            throw new BacktestFailed(
                    "No calibration is written: %s is no directory of a catalogue.".formatted(options.catalogue()));
        }
        CalibrationFile.write(options.catalogue(), calibrated.item(fitted));
    }

    private RunBacktest backtest(Onsets onsets) throws BacktestFailed, IOException, UnknownFormat {
        try {
            return new RunBacktest(
                    Archive.read(options.archives()),
                    onsets,
                    options.from(),
                    options.to(),
                    GazetteerReading.shipped(),
                    progress);
        } catch (IllegalArgumentException nothing) {
            throw new BacktestFailed("There is nothing to judge: %s.".formatted(nothing.getMessage()), nothing);
        }
    }

    private Onsets onsets() throws BacktestFailed, IOException {
        try (Reader table = Files.newBufferedReader(options.onsets(), StandardCharsets.UTF_8)) {
            return OnsetReading.read(table);
        } catch (UnsoundOnsets unsound) {
            throw new BacktestFailed("%s:%n%s".formatted(options.onsets(), unsound.getMessage()), unsound);
        }
    }

    private static CatalogueContent catalogue(Path catalogue) throws BacktestFailed, IOException {
        if (Files.isRegularFile(catalogue)) {
            return CatalogueContent.of(Wire.json().readValue(catalogue.toFile(), CatalogueBundle.class));
        }
        try {
            return CatalogueDirectory.read(catalogue);
        } catch (UnsoundCatalogueException unsound) {
            throw new BacktestFailed("%s: %s".formatted(catalogue, unsound.getMessage()), unsound);
        }
    }
}
