package tocsin.scoring.edge.catalogue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.catalogue.CatalogueFault;
import tocsin.scoring.catalogue.CatalogueRules;
import tocsin.scoring.catalogue.ItemName;
import tocsin.scoring.catalogue.UnsoundCatalogueException;

/** Reads a catalogue that was sent as JSON, in the form in which a version is given out; the same rules as for files hold. */
public final class BundleDocument {

    private static final String FILE = "the catalogue";
    /** What a version has beside its content: sent back with it, it is not read. */
    private static final Set<String> ABOUT = Set.of("version", "contentHash", "author", "reason", "at");

    private static final Set<String> CONTENT =
            Set.of("theaters", "sources", "grades", "indicators", "problems", "calibration");

    private static final Set<String> AREAS = Set.of("Polygon", "MultiPolygon");

    private final JsonNode document;
    private final List<CatalogueFault> faults = new ArrayList<>();

    private BundleDocument(JsonNode document) {
        this.document = document;
    }

    /**
     * Reads and checks a catalogue.
     *
     * @throws UnsoundCatalogueException with every fault found
     */
    public static CatalogueContent read(JsonNode document) {
        BundleDocument reading = new BundleDocument(document);
        CatalogueContent content = reading.content();
        List<CatalogueFault> faults = new ArrayList<>(reading.faults);
        if (faults.isEmpty()) {
            // What could not be read would be missed by the rules, which would only say confusing things.
            faults.addAll(CatalogueRules.faults(content));
        }
        if (!faults.isEmpty()) {
            throw new UnsoundCatalogueException(faults);
        }
        return content;
    }

    private CatalogueContent content() {
        document.fieldNames().forEachRemaining(field -> {
            if (!CONTENT.contains(field) && !ABOUT.contains(field)) {
                fault(
                        FILE,
                        field,
                        "no such field here; known are "
                                + CONTENT.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
        List<TheaterItem> theaters = items("theaters", ItemName::theater, TheaterItem.class);
        document.path("sources").forEach(BundleDocument::completeSource);
        List<SourceItem> sources = items("sources", ItemName::source, SourceItem.class);
        theaters.forEach(this::area);
        GradeTable grades = item(ItemName.GRADES, document.path("grades"), GradeTable.class);
        List<IndicatorItem> indicators = items("indicators", ItemName::indicator, IndicatorItem.class);
        List<ProblemItem> problems = items("problems", ItemName::problem, ProblemItem.class);
        return new CatalogueContent(
                sorted(theaters, TheaterItem::id),
                sorted(sources, SourceItem::id),
                grades == null ? new GradeTable(Map.of(), Map.of()) : grades,
                sorted(indicators, IndicatorItem::id),
                sorted(problems, ProblemItem::id),
                calibration(),
                Map.of());
    }

    /** The one part that a catalogue need not have. */
    private @Nullable CalibrationItem calibration() {
        JsonNode calibration = document.path("calibration");
        return calibration.isMissingNode() || calibration.isNull()
                ? null
                : item(ItemName.CALIBRATION, calibration, CalibrationItem.class);
    }

    /** A version says how a source is fetched only where it is, and what the release before wrote never does. */
    private static void completeSource(JsonNode source) {
        if (source instanceof ObjectNode item && !item.has("fetch")) {
            item.putNull("fetch");
        }
    }

    private void area(TheaterItem theater) {
        JsonNode area = theater.area();
        if (area != null
                && !(AREAS.contains(area.path("type").asText())
                        && area.path("coordinates").isArray())) {
            fault(ItemName.theater(theater.id()), "area", "a GeoJSON Polygon or MultiPolygon");
        }
    }

    private static <T> List<T> sorted(List<T> items, Function<T, String> id) {
        return items.stream().sorted(Comparator.comparing(id)).toList();
    }

    private <T> List<T> items(String field, Function<String, String> name, Class<T> type) {
        JsonNode list = document.path(field);
        if (!list.isArray()) {
            fault(FILE, field, "a list");
            return List.of();
        }
        List<T> items = new ArrayList<>();
        for (JsonNode node : list) {
            T item = item(name.apply(node.path("id").asText("without an id")), node, type);
            if (item != null) {
                items.add(item);
            }
        }
        return items;
    }

    private <T> @Nullable T item(String name, JsonNode node, Class<T> type) {
        if (!node.isObject()) {
            fault(name, "", "an object");
            return null;
        }
        try {
            return reader().forType(type).readValue(node);
        } catch (UnrecognizedPropertyException unknown) {
            fault(name, path(unknown), "no such field here; known are " + unknown.getKnownPropertyIds());
        } catch (ValueInstantiationException missing) {
            fault(name, path(missing), "all fields that a version has when it is read; one is missing or null");
        } catch (JsonMappingException wrong) {
            fault(name, path(wrong), wrong.getOriginalMessage());
        } catch (IOException wrong) {
            fault(name, "", "what can be read; " + wrong.getMessage());
        }
        return null;
    }

    /** Strict where the wire is lenient: what is not understood would be lost in silence. */
    private static ObjectReader reader() {
        return Wire.json()
                .reader()
                .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .with(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);
    }

    private static String path(JsonMappingException wrong) {
        return wrong.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    private void fault(String item, String field, String expected) {
        faults.add(new CatalogueFault(FILE, item, field, expected));
    }
}
