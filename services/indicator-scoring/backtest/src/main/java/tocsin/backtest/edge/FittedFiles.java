package tocsin.backtest.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tocsin.backtest.fit.Line;
import tocsin.backtest.fit.PooledFit;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.ItemName;

/** Writes fitted lines into the files of a catalogue and leaves all else in them as it is. */
record FittedFiles(Path directory) {
    private static final String SLOPE = "  slope:";
    private static final String BACKGROUND = "  backgroundDecibans:";
    private static final String FITTED = "  fitted:";
    private static final String PRIOR = "  priorDecibans:";

    void write(CatalogueContent catalogue, PooledFit fit) throws IOException {
        for (Map.Entry<String, Line> problem : fit.problems().entrySet()) {
            String name = catalogue.files().get(ItemName.problem(problem.getKey()));
            if (name != null) {
                Path file = directory.resolve(name);
                Files.write(file, written(Files.readAllLines(file), problem.getValue()));
            }
        }
    }

    /** The lines stand right after the prior, which every problem has. */
    static List<String> written(List<String> lines, Line line) {
        List<String> written = new ArrayList<>();
        for (String old : lines) {
            if (!old.startsWith(SLOPE) && !old.startsWith(BACKGROUND) && !old.startsWith(FITTED)) {
                written.add(old);
            }
            if (old.startsWith(PRIOR)) {
                written.add(String.format(Locale.ROOT, "%s %.2f", SLOPE, line.slope()));
                written.add(String.format(Locale.ROOT, "%s %.2f", BACKGROUND, line.background()));
                written.add(FITTED + " true");
            }
        }
        return written;
    }
}
