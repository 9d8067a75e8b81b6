package tocsin.backtest.edge;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tocsin.backtest.application.BacktestResult;
import tocsin.backtest.application.FitCatalogue;
import tocsin.backtest.application.RunBacktest;
import tocsin.backtest.onset.OnsetReading;
import tocsin.backtest.onset.Onsets;
import tocsin.backtest.onset.UnsoundOnsets;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.UnsoundCatalogueException;
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
        progress.finished();
        if (fit != null && options.fitting() == BacktestOptions.Fitting.WRITTEN) {
            new FittedFiles(options.catalogue()).write(catalogue, fit.fit().fitted());
        }
        if (options.picture() != null) {
            new Pictures(options.picture()).draw(result);
        }
        switch (options.output()) {
            case JSON -> System.out.println(ResultJson.of(result, beside, fit));
            case TABLE -> System.out.print(ResultTable.of(result, beside) + (fit == null ? "" : FitTable.of(fit)));
        }
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
