package tocsin.watch.place;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Makes {@code gazetteer/places.csv.gz} from GeoNames' list of towns; run by hand when that list is renewed. Leaves out names
 * that a text would hardly mean: transliterations, airport codes, very short ones, and those that a corpus of news writes
 * small, which are common words.
 */
public final class GazetteerBuilding {
    private static final Pattern FIELD = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)|([^,]*)(?:,|$)");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int OFTEN = 2;
    private static final int SHORTEST = 4;
    private static final int KNOWN = 50_000;
    private static final int ARABIC_KNOWN = 3_000;

    private GazetteerBuilding() {}

    /** Arguments: GeoNames' list, the list to write, and corpora of text lines. All may be gzipped. */
    public static void main(String[] arguments) throws IOException {
        Map<String, Integer> common = new HashMap<>();
        for (int corpus = 2; corpus < arguments.length; corpus++) {
            try (BufferedReader lines = open(Path.of(arguments[corpus]))) {
                lines.lines().forEach(line -> count(line, common));
            }
        }
        try (BufferedReader lines = open(Path.of(arguments[0]));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                        new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1]))), StandardCharsets.UTF_8))) {
            List<String> header = fields(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> values = fields(line);
                Map<String, String> town = new HashMap<>();
                for (int at = 0; at < header.size(); at++) {
                    town.put(header.get(at), values.get(at).replace(",", " "));
                }
                town.put("alternatenames", values.get(header.indexOf("alternatenames")));
                String kept = row(town, common);
                if (!kept.isEmpty()) {
                    out.write(kept + "\n");
                }
            }
        }
    }

    private static String row(Map<String, String> town, Map<String, Integer> common) {
        int population = Integer.parseInt(town.getOrDefault("population", "0"));
        Map<String, String> names = new LinkedHashMap<>();
        List<String> written = new ArrayList<>(List.of(field(town, "asciiname"), field(town, "name")));
        written.addAll(List.of(town.getOrDefault("alternatenames", "").split(",")));
        for (String name : written) {
            List<String> keys = PlaceWords.of(name).stream()
                    .map(word -> word.keys().getFirst())
                    .toList();
            offer(name, keys, population, common, names);
            if (keys.size() > 1 && Gazetteer.ARTICLES.contains(keys.getFirst())) {
                String rest = name.substring(PlaceWords.of(name).get(1).start());
                offer(rest, keys.subList(1, keys.size()), population, common, names);
            }
        }
        if (names.isEmpty()) {
            return "";
        }
        return String.join(
                ",",
                field(town, "asciiname"),
                field(town, "latitude"),
                field(town, "longitude"),
                field(town, "country_code"),
                field(town, "admin1_name"),
                Integer.toString(population),
                String.join("|", names.values()));
    }

    private static String field(Map<String, String> town, String name) {
        return Objects.requireNonNull(town.get(name), name);
    }

    private static void offer(
            String name, List<String> keys, int population, Map<String, Integer> common, Map<String, String> names) {
        boolean usual = keys.size() != 1 || telling(keys.getFirst(), population, common);
        if (!keys.isEmpty() && usual && isReadable(name)) {
            names.putIfAbsent(String.join(" ", keys), name.replace("|", " "));
        }
    }

    private static boolean telling(String key, int population, Map<String, Integer> common) {
        int shortest = population >= KNOWN ? SHORTEST - 1 : SHORTEST;
        boolean known = !PlaceWords.isArabic(key) || population >= ARABIC_KNOWN;
        return key.length() >= shortest && known && common.getOrDefault(key, 0) < OFTEN;
    }

    /** A proper name in Latin, Cyrillic or Arabic letters. */
    private static boolean isReadable(String name) {
        int first = name.codePoints().filter(Character::isLetter).findFirst().orElse('a');
        boolean script = switch (Character.UnicodeScript.of(first)) {
            case LATIN, CYRILLIC -> Character.isUpperCase(first);
            case ARABIC -> true;
            default -> false;
        };
        boolean code = name.length() <= SHORTEST && name.chars().allMatch(Character::isUpperCase);
        return script && !code && name.chars().noneMatch(Character::isDigit);
    }

    private static void count(String line, Map<String, Integer> common) {
        Matcher words = WORD.matcher(line.replaceAll(".*\"text\": \"([^\"]*)\".*", "$1"));
        while (words.find()) {
            if (Character.isLowerCase(words.group().codePointAt(0))) {
                common.merge(PlaceWords.key(words.group()), 1, Integer::sum);
            }
        }
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = FIELD.matcher(line);
        int at = 0;
        while (at <= line.length() && matcher.find(at)) {
            fields.add(
                    matcher.group(1) == null
                            ? matcher.group(2)
                            : matcher.group(1).replace("\"\"", "\""));
            at = matcher.end() == at ? at + 1 : matcher.end();
        }
        return fields;
    }

    private static BufferedReader open(Path file) throws IOException {
        var bytes = Files.newInputStream(file);
        return new BufferedReader(new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8));
    }
}
