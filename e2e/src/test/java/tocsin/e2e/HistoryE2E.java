package tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** History through a running stack: it says what the backtest of the same files said, and it tells the story it was built for. */
class HistoryE2E {
    private static final Instant STRIKE = Instant.parse("2020-10-26T00:00:00Z");
    private static final String RETALIATION = "cross-theater-retaliation";
    private static final Comparator<JsonNode> BY_PROBLEM_AND_NUMBER = Comparator.<JsonNode, String>comparing(
                    alert -> alert.path("problem").asText())
            .thenComparingLong(alert -> alert.path("number").asLong());

    @Test
    void whatIsReplayedIsScoredAsTheBacktestScoresItAndTheKarabakhWarIsAnsweredInIdlib() throws Exception {
        Path samples = Checkout.file("samples/idlib-and-karabakh-2019-2020.ndjson");
        try (TocsinStack stack = TocsinStack.start("history")) {
            Api api = stack.api("analyst");

            String story = stack.replay(samples, "--exercise", "story")
                    .path("exercise")
                    .asText();
            assertThatTheWarIsAnsweredInIdlib(api, story);
            assertThatTheBacktestSaysTheSame(api, story, samples);

            Path year = Archives.syrianYear();
            Path scores = Archives.dailyScores();
            JsonNode both = stack.replay(year, scores.toString(), "--exercise", "year and scores");
            assertThatTheBacktestSaysTheSame(api, both.path("exercise").asText(), year, scores);
        }
    }

    private static void assertThatTheWarIsAnsweredInIdlib(Api api, String story) throws Exception {
        assertThat(raises(api, story, "fighter-recruitment")).isNotEmpty();
        JsonNode answered = raises(api, story, RETALIATION).stream()
                .filter(raise -> Instant.parse(raise.path("at").asText()).isBefore(STRIKE))
                .reduce((_, last) -> last)
                .orElseThrow();
        JsonNode coupling = contributions(api, answered).stream()
                .filter(term -> term.path("kind").asText().equals("coupling"))
                .max(Comparator.comparingDouble(term -> term.path("decibans").asDouble()))
                .orElseThrow();
        assertThat(coupling.path("decibans").asDouble()).isPositive();
        assertThat(coupling.path("text").asText()).matches("its own evidence .* dB at 20.*Z, \\d+ [dh] before: .+");

        JsonNode line =
                api.get("/api/problems/%s/timeline?with=karabakh-fighting&limit=500&board=%s&from=2020-09-20T00:00:00Z"
                        .formatted(RETALIATION, story));
        List<String> kinds = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<Instant> times = new ArrayList<>();
        line.path("items").forEach(item -> {
            kinds.add(item.path("kind").asText());
            problems.add(item.path("problem").asText());
            times.add(Instant.parse(item.path("at").asText()));
        });
        assertThat(kinds).contains("report", "transition");
        assertThat(problems).contains(RETALIATION, "karabakh-fighting");
        assertThat(times).isSorted();
    }

    /** Alert for alert, with the log-odds to a billionth of a deciban. */
    private static void assertThatTheBacktestSaysTheSame(Api api, String exercise, Path... archives) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Checkout.file("tocsin").toString(),
                "backtest",
                "--json",
                "--catalogue",
                Checkout.file("catalogue").toString(),
                "--onsets",
                Checkout.file("e2e/src/test/resources/onsets.csv").toString(),
                "--archive"));
        for (Path archive : archives) {
            command.add(archive.toString());
        }
        JsonNode said = TocsinStack.JSON.readTree(Commands.output(command.toArray(String[]::new)));
        List<JsonNode> expected = sorted(said.path("alerts"));
        List<JsonNode> alerts = new ArrayList<>(api.all("/api/alerts?board=" + exercise));
        alerts.sort(BY_PROBLEM_AND_NUMBER);

        assertThat(alerts).hasSameSizeAs(expected).isNotEmpty();
        for (int i = 0; i < alerts.size(); i++) {
            JsonNode live = alerts.get(i);
            JsonNode tested = expected.get(i);
            assertThat(told(live, "fromLevel", "toLevel")).isEqualTo(told(tested, "from", "to"));
            assertThat(logOdds(api, live))
                    .as(live.toString())
                    .isCloseTo(tested.path("logOdds").asDouble(), within(1e-9));
        }
    }

    private static List<String> told(JsonNode alert, String from, String to) {
        return List.of(
                alert.path("problem").asText(),
                alert.path("number").asText(),
                alert.path("kind").asText(),
                alert.path(from).asText(),
                alert.path(to).asText(),
                alert.path("at").asText());
    }

    private static double logOdds(Api api, JsonNode alert) throws Exception {
        return api.get("/api/alerts/" + alert.path("id").asText())
                .path("assessment")
                .path("logOdds")
                .asDouble();
    }

    private static List<JsonNode> contributions(Api api, JsonNode alert) throws Exception {
        List<JsonNode> contributions = new ArrayList<>();
        api.get("/api/alerts/" + alert.path("id").asText())
                .path("assessment")
                .path("contributions")
                .forEach(contributions::add);
        return contributions;
    }

    private static List<JsonNode> raises(Api api, String board, String problem) throws Exception {
        return api.all("/api/alerts?problem=%s&board=%s".formatted(problem, board)).stream()
                .filter(alert -> alert.path("kind").asText().equals("raise"))
                .sorted(BY_PROBLEM_AND_NUMBER)
                .toList();
    }

    private static List<JsonNode> sorted(JsonNode alerts) {
        List<JsonNode> sorted = new ArrayList<>();
        alerts.forEach(sorted::add);
        sorted.sort(BY_PROBLEM_AND_NUMBER);
        return sorted;
    }
}
