package tocsin.scoring.catalogue.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.CatalogueFault;
import tocsin.scoring.catalogue.CatalogueRules;
import tocsin.scoring.catalogue.ItemName;
import tocsin.scoring.catalogue.UnsoundCatalogueException;

/**
 * Reads a catalogue from its directory: {@code theaters.yaml}, {@code sources.yaml}, {@code grades.yaml}, {@code problems/*.yaml},
 * and {@code calibration.yaml} where there is one.
 */
public final class CatalogueDirectory {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Path directory;
    private final List<CatalogueFault> faults = new ArrayList<>();
    private final Map<String, String> files = new HashMap<>();
    private final List<IndicatorItem> indicators = new ArrayList<>();

    private CatalogueDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * Reads and checks a catalogue.
     *
     * @throws UnsoundCatalogueException with every fault found
     */
    public static CatalogueContent read(Path directory) {
        CatalogueDirectory reading = new CatalogueDirectory(directory);
        CatalogueContent content = reading.content();
        List<CatalogueFault> faults = new ArrayList<>(reading.faults);
        // What could not be read has a stand-in, about which rules would only say confusing things.
        CatalogueRules.faults(content).stream()
                .filter(fault -> reading.faults.stream()
                        .noneMatch(broken -> broken.item().equals(fault.item())
                                || broken.item().isEmpty()))
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw new UnsoundCatalogueException(faults);
        }
        return content;
    }

    private CatalogueContent content() {
        List<TheaterItem> theaters = items(
                "theaters.yaml", "theaters", ItemName::theater, this::theater, Comparator.comparing(TheaterItem::id));
        List<SourceItem> sources = items(
                "sources.yaml",
                "sources",
                ItemName::source,
                CatalogueDirectory::source,
                Comparator.comparing(SourceItem::id));
        GradeTable grades = grades();
        List<ProblemItem> problems = new ArrayList<>();
        for (Path file : problemFiles()) {
            problems.add(problem("problems/" + file.getFileName()));
        }
        problems.sort(Comparator.comparing(ProblemItem::id));
        indicators.sort(Comparator.comparing(IndicatorItem::id));
        return new CatalogueContent(theaters, sources, grades, indicators, problems, calibration(), files);
    }

    private <T> List<T> items(
            String file, String list, Function<String, String> name, Function<Fields, T> reading, Comparator<T> order) {
        List<T> items = new ArrayList<>();
        try (Fields whole = new Fields(new Place(file, list, "", faults), tree(file))) {
            for (JsonNode node : whole.list(list)) {
                items.add(item(file, name, node, reading));
            }
        }
        items.sort(order);
        return items;
    }

    private <T> T item(String file, Function<String, String> name, JsonNode node, Function<Fields, T> reading) {
        String named = name.apply(node.path("id").asText("without an id"));
        files.put(named, file);
        try (Fields fields = new Fields(new Place(file, named, "", faults), node)) {
            return reading.apply(fields);
        }
    }

    private ProblemItem problem(String file) {
        try (Fields whole = new Fields(new Place(file, "the file", "", faults), tree(file))) {
            List<String> own = new ArrayList<>();
            for (JsonNode node : whole.list("indicators")) {
                IndicatorItem indicator = item(file, ItemName::indicator, node, IndicatorReading::read);
                indicators.add(indicator);
                own.add(indicator.id());
            }
            return item(file, ItemName::problem, whole.raw("problem"), fields -> ProblemReading.read(fields, own));
        }
    }

    private TheaterItem theater(Fields fields) {
        String area = fields.optionalText("area");
        return new TheaterItem(
                fields.text("id"),
                fields.text("name"),
                fields.text("timeZone"),
                fields.numbers("coreInterest"),
                area == null ? null : area(fields.place(), area),
                fields.optionalText("within"));
    }

    private @Nullable JsonNode area(Place place, String file) {
        Path path = directory.resolve(file).normalize();
        if (!path.startsWith(directory.normalize()) || !Files.isRegularFile(path)) {
            place.fault("area", "a GeoJSON file inside the catalogue; there is no '%s'".formatted(file));
            return null;
        }
        try {
            JsonNode geometry = GeoJson.geometry(Wire.json().readTree(path.toFile()));
            if (geometry == null) {
                place.fault("area", "a Polygon or MultiPolygon in " + file);
            }
            return geometry;
        } catch (JsonProcessingException broken) {
            place.fault("area", "JSON in %s; %s".formatted(file, broken.getOriginalMessage()));
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SourceItem source(Fields fields) {
        return new SourceItem(
                fields.text("id"),
                fields.text("name"),
                fields.text("origin"),
                fields.text("reliability"),
                fields.optionalWhole("credibility"),
                fields.optionalNumber("allowanceHours"),
                fields.has("fetch") ? fields.inside("fetch", CatalogueDirectory::fetch) : null);
    }

    private static SourceFetch fetch(Fields fields) {
        return new SourceFetch(
                fields.text("kind"),
                fields.text("address"),
                fields.number("intervalMinutes"),
                fields.optionalText("credentials"),
                fields.optionalText("board"));
    }

    private GradeTable grades() {
        files.put(ItemName.GRADES, "grades.yaml");
        try (Fields fields = new Fields(new Place("grades.yaml", ItemName.GRADES, "", faults), tree("grades.yaml"))) {
            return new GradeTable(fields.numbers("reliability"), fields.numbers("credibility"));
        }
    }

    /** The one file that a catalogue need not have. */
    private @Nullable CalibrationItem calibration() {
        if (!Files.exists(directory.resolve(CalibrationFile.NAME))) {
            return null;
        }
        files.put(ItemName.CALIBRATION, CalibrationFile.NAME);
        Place place = new Place(CalibrationFile.NAME, ItemName.CALIBRATION, "", faults);
        try (Fields fields = new Fields(place, tree(CalibrationFile.NAME))) {
            return CalibrationReading.read(fields);
        }
    }

    private JsonNode tree(String file) {
        try {
            return YAML.readTree(directory.resolve(file).toFile());
        } catch (JsonProcessingException broken) {
            faults.add(new CatalogueFault(file, "the file", "", "YAML; " + broken.getOriginalMessage()));
        } catch (IOException absent) {
            faults.add(new CatalogueFault(file, "the file", "", "a readable file; " + absent.getMessage()));
        }
        return YAML.createObjectNode();
    }

    private List<Path> problemFiles() {
        Path problems = directory.resolve("problems");
        if (!Files.isDirectory(problems)) {
            faults.add(new CatalogueFault("problems/", "the directory", "", "at least one file *.yaml"));
            return List.of();
        }
        try (Stream<Path> files = Files.list(problems)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
