package tocsin.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.wire.Wire;

/** The default catalogue as it stands in the project, as far as matching needs it. */
public final class CatalogueFiles {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    private final Path folder;

    private CatalogueFiles(Path folder) {
        this.folder = folder;
    }

    /** Version 1 of the default catalogue. */
    public static CatalogueBundle read() {
        return read(Path.of(System.getProperty("tocsin.root", "../.."), "catalogue"));
    }

    static CatalogueBundle read(Path folder) {
        CatalogueFiles files = new CatalogueFiles(folder);
        List<IndicatorItem> indicators = new ArrayList<>();
        for (Path problem : files.problems()) {
            yaml(problem).path("indicators").forEach(indicator -> indicators.add(indicator(indicator)));
        }
        return bundle(files.theaters(), files.sources(), indicators);
    }

    /** A catalogue of these theaters, sources and indicators, without problems. */
    public static CatalogueBundle bundle(
            List<TheaterItem> theaters, List<SourceItem> sources, List<IndicatorItem> indicators) {
        GradeTable grades = new GradeTable(Map.of("B", 0.8), Map.of("1", 1.0));
        return new CatalogueBundle(
                1, "hash", "test", "test", Instant.EPOCH, theaters, sources, grades, indicators, List.of(), null);
    }

    private List<Path> problems() {
        Path problems = folder.resolve("problems");
        try (Stream<Path> files = Files.exists(problems) ? Files.list(problems) : Stream.empty()) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<TheaterItem> theaters() {
        List<TheaterItem> theaters = new ArrayList<>();
        for (JsonNode theater : yaml(folder.resolve("theaters.yaml")).path("theaters")) {
            String area = text(theater, "area");
            theaters.add(new TheaterItem(
                    theater.path("id").asText(),
                    theater.path("name").asText(),
                    theater.path("timeZone").asText(),
                    Map.of(),
                    area == null ? null : json(folder.resolve(area)),
                    text(theater, "within")));
        }
        return theaters;
    }

    private List<SourceItem> sources() {
        List<SourceItem> sources = new ArrayList<>();
        for (JsonNode source : yaml(folder.resolve("sources.yaml")).path("sources")) {
            sources.add(new SourceItem(
                    source.path("id").asText(),
                    source.path("name").asText(),
                    source.path("origin").asText(),
                    source.path("reliability").asText(),
                    source.hasNonNull("credibility")
                            ? source.path("credibility").asInt()
                            : null,
                    null));
        }
        return sources;
    }

    private static IndicatorItem indicator(JsonNode node) {
        List<TextQuery> queries = new ArrayList<>();
        node.path("queries")
                .forEach(query -> queries.add(new TextQuery(
                        query.path("language").asText(),
                        query.path("query").asText(),
                        texts(query.path("mustMatch")),
                        texts(query.path("mustNotMatch")))));
        List<EventPattern> events = new ArrayList<>();
        node.path("events")
                .forEach(event -> events.add(new EventPattern(
                        event.path("scheme").asText(),
                        texts(event.path("codes")),
                        texts(event.path("actors")),
                        texts(event.path("counterparts")))));
        return new IndicatorItem(
                node.path("id").asText(),
                node.path("title").asText(),
                new IndicatorMethod.Sign(10, 1),
                node.path("weight").asDouble(),
                node.path("magnitude").asText("one"),
                texts(node.path("theaters")),
                texts(node.path("feeds")),
                queries,
                events);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.hasNonNull(field) ? node.path(field).asText() : null;
    }

    private static JsonNode yaml(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return Wire.json().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** Ids of the default catalogue's sources, for tests that need any. */
    public static Map<String, SourceItem> byId(CatalogueBundle catalogue) {
        Map<String, SourceItem> sources = new TreeMap<>();
        catalogue.sources().forEach(source -> sources.put(source.id(), source));
        return sources;
    }
}
