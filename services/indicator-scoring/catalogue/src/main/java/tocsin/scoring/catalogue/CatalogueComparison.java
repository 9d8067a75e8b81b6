package tocsin.scoring.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;

/** What differs between two versions of the catalogue, item by item. */
public final class CatalogueComparison {

    private final List<ItemChange> changes = new ArrayList<>();

    private CatalogueComparison() {}

    /** What became of an item. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * An item that differs.
     *
     * @param item by kind and id: {@code problem idlib-offensive}
     * @param fields what differs in it, where it is in both
     */
    public record ItemChange(String item, Kind kind, List<FieldChange> fields) {}

    /**
     * A field that differs.
     *
     * @param field with its path inside the item: {@code levels.watch.raise}
     * @param from absent where it was not there
     * @param to absent where it is there no more
     */
    public record FieldChange(
            String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

    /** Every item that differs, in the order of kinds and ids. */
    public static List<ItemChange> between(CatalogueBundle from, CatalogueBundle to) {
        CatalogueComparison comparison = new CatalogueComparison();
        comparison.compare(
                byName(from.theaters(), item -> ItemName.theater(item.id())),
                byName(to.theaters(), item -> ItemName.theater(item.id())));
        comparison.compare(
                byName(from.sources(), item -> ItemName.source(item.id())),
                byName(to.sources(), item -> ItemName.source(item.id())));
        comparison.compare(
                byName(List.of(from.grades()), _ -> ItemName.GRADES),
                byName(List.of(to.grades()), _ -> ItemName.GRADES));
        comparison.compare(
                byName(from.indicators(), item -> ItemName.indicator(item.id())),
                byName(to.indicators(), item -> ItemName.indicator(item.id())));
        comparison.compare(
                byName(from.problems(), item -> ItemName.problem(item.id())),
                byName(to.problems(), item -> ItemName.problem(item.id())));
        comparison.compare(
                byName(known(from), _ -> ItemName.CALIBRATION), byName(known(to), _ -> ItemName.CALIBRATION));
        return List.copyOf(comparison.changes);
    }

    private static List<CalibrationItem> known(CatalogueBundle bundle) {
        CalibrationItem calibration = bundle.calibration();
        return calibration == null ? List.of() : List.of(calibration);
    }

    private static <T> SortedMap<String, JsonNode> byName(List<T> items, Function<T, String> name) {
        SortedMap<String, JsonNode> named = new TreeMap<>();
        items.forEach(item -> named.put(name.apply(item), Wire.json().valueToTree(item)));
        return named;
    }

    private void compare(Map<String, JsonNode> from, Map<String, JsonNode> to) {
        Set<String> names = new TreeSet<>(from.keySet());
        names.addAll(to.keySet());
        for (String name : names) {
            JsonNode before = from.get(name);
            JsonNode after = to.get(name);
            if (before == null) {
                changes.add(new ItemChange(name, Kind.ADDED, List.of()));
            } else if (after == null) {
                changes.add(new ItemChange(name, Kind.REMOVED, List.of()));
            } else if (!before.equals(after)) {
                List<FieldChange> fields = new ArrayList<>();
                compare("", before, after, fields);
                changes.add(new ItemChange(name, Kind.CHANGED, List.copyOf(fields)));
            }
        }
    }

    /** Lists and areas are told whole: their parts have no names. */
    private static void compare(String path, JsonNode before, JsonNode after, List<FieldChange> fields) {
        if (before.equals(after)) {
            return;
        }
        if (!before.isObject() || !after.isObject() || path.equals("area")) {
            fields.add(new FieldChange(path, present(before), present(after)));
            return;
        }
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            compare(path.isEmpty() ? name : path + "." + name, at(before, name), at(after, name), fields);
        }
    }

    private static JsonNode at(JsonNode object, String name) {
        return object.hasNonNull(name) ? object.get(name) : MissingNode.getInstance();
    }

    private static @Nullable JsonNode present(JsonNode value) {
        return value.isMissingNode() ? null : value;
    }
}
