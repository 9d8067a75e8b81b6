package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The year 2019 in Syria as UCDP coded it, replayed into exercises of a stack with two replicas of each service. */
class SyrianYearE2E {
    private static final String PROBLEM = "idlib-offensive";

    @Test
    void theOffensivesOfSpring2019AreWarnedOfAndTheReplayRepeatsItself() throws Exception {
        try (TocsinStack stack = TocsinStack.start("syrian-year", "--replicas", "2")) {
            JsonNode first = stack.replay(Archives.syrianYear(), "--exercise", "first");
            assertThat(first.path("accepted").asInt() + first.path("rejected").asInt())
                    .isEqualTo(2_044);
            assertThat(first.path("rejected").asInt()).isZero();
            Api api = stack.api("analyst");
            warnsInFebruaryAndMay(api, first);

            JsonNode problemBefore = problem(api, first);
            JsonNode again = stack.replay(Archives.syrianYear(), "--exercise", "first");
            assertThat(again.path("observations").asInt()).isZero();
            assertThat(again.path("duplicates").asInt()).isEqualTo(2_044);
            assertThat(again.path("alerts")).isEmpty();
            assertThat(problem(api, again)).isEqualTo(problemBefore);

            JsonNode slower = stack.replay(Archives.syrianYear(), "--exercise", "slower", "--speed", "2000000");
            assertThat(slower.path("exercise").asText())
                    .isNotEqualTo(first.path("exercise").asText());
            assertThat(slower.path("alerts")).isEqualTo(first.path("alerts"));
            assertThat(problem(api, slower).path("logOdds")).isEqualTo(problemBefore.path("logOdds"));
        }
    }

    private static void warnsInFebruaryAndMay(Api api, JsonNode summary) throws Exception {
        NavigableMap<Instant, String> levels =
                levels(api, summary.path("exercise").asText());

        assertThat(days("2019-02-20", "2019-03-12").map(day -> levelOn(levels, day)))
                .as("a surge around the turn of February to March")
                .contains("WATCH");
        assertThat(days("2019-05-01", "2019-05-12").map(day -> levelOn(levels, day)))
                .as("the ground offensive that began on 30 April")
                .contains("WATCH");
        List<String> between = days("2019-03-20", "2019-04-29")
                .map(day -> levelOn(levels, day))
                .toList();
        assertThat(between.stream().filter("NORMAL"::equals).count())
                .as("days at NORMAL between the two: %s", between)
                .isGreaterThanOrEqualTo(between.size() / 2);
        assertThat(reasons(api, summary)).anyMatch(reason -> reason.matches("(?s).* against .* expected.*"));
    }

    private static List<String> reasons(Api api, JsonNode summary) throws Exception {
        return api
                .all("/api/alerts?problem=" + PROBLEM + "&board="
                        + summary.path("exercise").asText())
                .stream()
                .map(alert -> alert.path("reason").asText())
                .toList();
    }

    private static JsonNode problem(Api api, JsonNode summary) throws Exception {
        return api.get("/api/problems/" + PROBLEM + "?board="
                + summary.path("exercise").asText());
    }

    /** The level that each point of the history begins. */
    private static NavigableMap<Instant, String> levels(Api api, String exercise) throws Exception {
        NavigableMap<Instant, String> levels = new TreeMap<>(Map.of(Instant.MIN, "NORMAL"));
        for (JsonNode point : api.get("/api/problems/" + PROBLEM + "/history?board=" + exercise)
                .path("items")) {
            levels.put(
                    Instant.parse(point.path("at").asText()),
                    point.path("level").asText());
        }
        assertThat(levels).hasSizeGreaterThan(100);
        return levels;
    }

    private static String levelOn(NavigableMap<Instant, String> levels, LocalDate day) {
        return levels.floorEntry(day.atTime(12, 0).toInstant(ZoneOffset.UTC)).getValue();
    }

    private static Stream<LocalDate> days(String first, String last) {
        return LocalDate.parse(first).datesUntil(LocalDate.parse(last).plusDays(1));
    }
}
