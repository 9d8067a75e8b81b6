package tocsin.scoring.catalogue.yaml;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import tocsin.contracts.catalogue.CalibrationCurve;
import tocsin.contracts.catalogue.CalibrationFit;
import tocsin.contracts.catalogue.CalibrationItem;

/** The file of a calibration, as a catalogue's directory has it. */
public final class CalibrationFile {

    static final String NAME = "calibration.yaml";

    private static final String HEAD = """
            # What log-odds have meant on history (catalogue/README.md). Written by `./tocsin backtest --calibrate ... --write`;
            # whoever changes a problem makes its fingerprint differ, and the problem is uncalibrated until this is made anew.
            """;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private CalibrationFile() {}

    /** Writes a calibration into a catalogue's directory, over the one that stands there. */
    public static void write(Path directory, CalibrationItem item) throws IOException {
        Files.writeString(directory.resolve(NAME), HEAD + YAML.writeValueAsString(tree(item)));
    }

    private static ObjectNode tree(CalibrationItem item) {
        ObjectNode tree = YAML.createObjectNode();
        tree.putObject("minimum").put("outcomes", item.minimumOutcomes()).put("problems", item.minimumProblems());
        tree.put("outcomes", item.outcomes()).put("problems", item.problems());
        if (item.fit() != null) {
            fit(tree.putObject("fit"), item.fit());
        }
        return tree;
    }

    private static void fit(ObjectNode tree, CalibrationFit fit) {
        switch (fit.curve()) {
            case CalibrationCurve.Platt(double slope, double shift) ->
                tree.put("method", "platt").put("slope", slope).put("shiftDecibans", shift);
            case CalibrationCurve.Isotonic(var knots) -> {
                ArrayNode list = tree.put("method", "isotonic").putArray("knots");
                knots.forEach(knot ->
                        list.addObject().put("decibans", knot.decibans()).put("probability", knot.probability()));
            }
        }
        tree.put("days", fit.days())
                .put("from", fit.from().toString())
                .put("to", fit.to().toString())
                .put("contentHash", fit.contentHash());
        if (fit.catalogueVersion() != null) {
            tree.put("catalogueVersion", fit.catalogueVersion());
        }
        tree.putObject("leftOut")
                .put("logLossBefore", fit.leftOut().logLossBefore())
                .put("logLossAfter", fit.leftOut().logLossAfter())
                .put("brierBefore", fit.leftOut().brierBefore())
                .put("brierAfter", fit.leftOut().brierAfter());
        ObjectNode fingerprints = tree.putObject("fingerprints");
        new TreeMap<>(fit.fingerprints()).forEach(fingerprints::put);
    }
}
