package tocsin.watch.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Daily conflict and cooperation scores of pairs of countries, {@code date,a,b,score}. One day is one report, published
 * when it is over: the day of discovery is its date. On a day that has rows, a pair without one stands at zero if it has
 * rows in that calendar year, else it is missing.
 */
final class DailyScores {
    private static final String SOURCE = "gdelt-dyads";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");

    private final SortedMap<LocalDate, SortedMap<Pair, Double>> days = new TreeMap<>();
    private final Map<LocalDate, ArchiveLine.Place> places = new HashMap<>();
    private final List<ArchiveLine> unreadable = new ArrayList<>();

    /** Two countries, in ascending order. */
    private record Pair(String a, String b) implements Comparable<Pair> {
        static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }

        @Override
        public int compareTo(Pair other) {
            return (a + b).compareTo(other.a + other.b);
        }
    }

    static boolean recognises(List<String> header) {
        return header.containsAll(List.of("date", "a", "b", "score"));
    }

    void add(ArchiveLine.Place place, Row row) {
        try {
            LocalDate date = row.date("date");
            Pair pair = Pair.of(country(row, "a"), country(row, "b"));
            if (pair.a().equals(pair.b())) {
                throw new Row.BadField("b", "another country than a", pair.b());
            }
            double score = row.number("score");
            places.putIfAbsent(date, place);
            if (days.computeIfAbsent(date, _ -> new TreeMap<>()).putIfAbsent(pair, score) != null) {
                throw new Row.BadField("a", "each pair once a day", pair.a() + " and " + pair.b() + " again");
            }
        } catch (Row.BadField wrong) {
            unreadable.add(new ArchiveLine.Unreadable(
                    place, String.valueOf(wrong.getMessage()), String.join(",", row.fields())));
        }
    }

    List<ArchiveLine> lines() {
        SortedMap<Integer, SortedSet<Pair>> pairsByYear = new TreeMap<>();
        days.forEach((date, scores) -> pairsByYear
                .computeIfAbsent(date.getYear(), _ -> new TreeSet<>())
                .addAll(scores.keySet()));
        List<ArchiveLine> lines = new ArrayList<>(unreadable);
        days.forEach((date, scores) -> {
            ReportForm form = new ReportForm(SOURCE, "", Row.midnight(date.plusDays(1))).occurredOn(date);
            pairsByYear
                    .getOrDefault(date.getYear(), new TreeSet<>())
                    .forEach(pair -> form.score(pair.a(), pair.b(), scores.getOrDefault(pair, 0.0)));
            lines.add(form.on(places.getOrDefault(date, new ArchiveLine.Place("", 0))));
        });
        return lines;
    }

    private static String country(Row row, String column) throws Row.BadField {
        String code = row.text(column);
        if (!COUNTRY.matcher(code).matches()) {
            throw new Row.BadField(column, "three capital letters of ISO 3166", code);
        }
        return code;
    }
}
