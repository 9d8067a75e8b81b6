package tocsin.bench.matching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tocsin.watch.place.GazetteerReading;

/**
 * Sentences by language: English from dated sentences and from headlines of coded events, Russian and Ukrainian from
 * headlines. The archives have no Turkish and no Arabic: these are the words of the catalogue's examples and names of towns
 * by turns.
 */
public final class Corpus {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final int SENTENCES = 3_000;
    private static final int WORDS_A_SENTENCE = 16;

    private final Map<String, List<String>> sentences = new TreeMap<>();

    private Corpus() {}

    /** All sentences of a language. */
    public List<String> sentences(String language) {
        return sentences.getOrDefault(language, List.of());
    }

    /** Reads the archives and the catalogue. */
    public static Corpus read(Path root, Path archives) throws IOException {
        Corpus corpus = new Corpus();
        for (JsonNode line : jsonLines(archives.resolve("text/wikipedia_dated_sentences_dev.jsonl.gz"))) {
            corpus.add("en", line.path("text").asText());
        }
        for (Headline headline : Headline.ucdp(archives)) {
            corpus.add("en", headline.text());
        }
        for (Headline headline : Headline.viina(archives)) {
            corpus.add(headline.language(), headline.text());
        }
        corpus.addExamples(root.resolve("catalogue/problems"));
        return corpus;
    }

    private void addExamples(Path problems) throws IOException {
        Map<String, List<String>> examples = new TreeMap<>();
        try (Stream<Path> files = Files.list(problems)) {
            for (Path file : files.sorted().toList()) {
                for (JsonNode query : YAML.readTree(file.toFile()).findValues("queries")) {
                    query.forEach(each -> {
                        List<String> of =
                                examples.computeIfAbsent(each.path("language").asText(), l -> new ArrayList<>());
                        each.path("mustMatch").forEach(text -> of.add(text.asText()));
                        each.path("mustNotMatch").forEach(text -> of.add(text.asText()));
                    });
                }
            }
        }
        addWithNames("tr", examples.getOrDefault("tr", List.of()), names("TR", Character.UnicodeScript.LATIN));
        addWithNames("ar", examples.getOrDefault("ar", List.of()), names("", Character.UnicodeScript.ARABIC));
    }

    /** Words of the examples and names of towns by turns, in any order, so that no phrase comes again and again. */
    private void addWithNames(String language, List<String> examples, List<String> names) {
        List<String> words = examples.stream()
                .flatMap(example -> Stream.of(example.split("[^\\p{L}]+", -1)))
                .distinct()
                .toList();
        Random random = new Random(4);
        for (int sentence = 0; sentence < SENTENCES; sentence++) {
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < WORDS_A_SENTENCE; word++) {
                List<String> from = word % 2 == 0 ? words : names;
                text.append(from.get(random.nextInt(from.size()))).append(' ');
            }
            add(language, text.toString());
        }
    }

    /** One name a town in a script. */
    private static List<String> names(String country, Character.UnicodeScript script) throws IOException {
        List<String> names = new ArrayList<>();
        for (String line : lines(GazetteerReading.class.getResourceAsStream("/gazetteer/places.csv.gz"))) {
            String[] fields = line.split(",", -1);
            if (country.isEmpty() || fields[3].equals(country)) {
                Stream.of(fields[6].split("\\|"))
                        .filter(name -> Character.UnicodeScript.of(name.codePointAt(0)) == script)
                        .findFirst()
                        .ifPresent(names::add);
            }
        }
        return names;
    }

    private void add(String language, String text) {
        if (!text.isBlank()) {
            sentences.computeIfAbsent(language, l -> new ArrayList<>()).add(text.strip());
        }
    }

    static List<JsonNode> jsonLines(Path file) throws IOException {
        List<JsonNode> read = new ArrayList<>();
        for (String line : lines(Files.newInputStream(file))) {
            read.add(JSON.readTree(line));
        }
        return read;
    }

    static List<String> lines(InputStream zipped) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Objects.requireNonNull(zipped)), StandardCharsets.UTF_8))) {
            return lines.lines().toList();
        }
    }
}
