package tocsin.backtest.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Two problems that say too little: an onset comes every 120 days, a march or a fire ten days before it. */
final class MadeCalibrationCase {
    private static final LocalDate FIRST = LocalDate.parse("2018-01-01");
    private static final int DAYS = 800;
    private static final int CYCLE = 120;

    private MadeCalibrationCase() {}

    /** A catalogue that asks for so many outcomes, of two problems. */
    static Path catalogue(Path folder, int outcomes) throws IOException {
        Path catalogue = folder.resolve("catalogue");
        Files.createDirectories(catalogue.resolve("problems"));
        Files.writeString(
                catalogue.resolve("theaters.yaml"),
                "theaters:\n  - {id: north, name: The north, timeZone: UTC, coreInterest: {}}\n");
        Files.writeString(
                catalogue.resolve("sources.yaml"),
                "sources:\n  - {id: agency, name: An agency, origin: agency, reliability: B, credibility: 2}\n");
        Files.writeString(catalogue.resolve("grades.yaml"), """
                reliability: {A: 1.0, B: 0.8, C: 0.6, D: 0.4, E: 0.1, F: 0.5}
                credibility: {1: 1.0, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.1, 6: 0.5}
                """);
        Files.writeString(
                catalogue.resolve("calibration.yaml"), "minimum: {outcomes: %d, problems: 2}\n".formatted(outcomes));
        problem(catalogue, "unrest", "march");
        problem(catalogue, "riots", "fire");
        return catalogue;
    }

    private static void problem(Path catalogue, String id, String word) throws IOException {
        Files.writeString(catalogue.resolve("problems/" + id + ".yaml"), """
                problem:
                  id: %1$s
                  title: A problem
                  statement: It begins within 30 days.
                  theaters: [north]
                  horizonDays: 30
                  priorDecibans: -10
                indicators:
                  - id: %2$s
                    title: A sign
                    kind: sign
                    weight: 12
                    sign: {halfLifeDays: 10, halfMass: 0.5}
                    theaters: [north]
                    queries: [{language: en, query: %2$s}]
                """.formatted(id, word));
    }

    static int run(Path folder, Path catalogue, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--catalogue",
                catalogue.toString(),
                "--archive",
                Files.writeString(folder.resolve("daily.ndjson"), archive()).toString(),
                "--onsets",
                Files.writeString(folder.resolve("known.csv"), onsets()).toString()));
        arguments.addAll(List.of(options));
        return Backtest.run(arguments);
    }

    private static String onsets() {
        StringBuilder rows = new StringBuilder("problem,onset,kind\n");
        for (int day = 60; day < DAYS - CYCLE; day += CYCLE) {
            rows.append("unrest,%s,onset\n".formatted(FIRST.plusDays(day)));
            rows.append("riots,%s,onset\n".formatted(FIRST.plusDays(day + 25)));
        }
        return rows.toString();
    }

    private static String archive() {
        StringBuilder lines = new StringBuilder();
        for (int day = 0; day < DAYS; day++) {
            line(lines, day, "quiet", "Nothing to tell");
            if (day % CYCLE == 50) {
                line(lines, day, "march", "A march");
            }
            if (day % CYCLE == 75) {
                line(lines, day, "fire", "A fire");
            }
        }
        return lines.toString();
    }

    private static void line(StringBuilder lines, int day, String id, String title) {
        lines.append(
                "{\"source\":\"agency\",\"externalId\":\"%s-%d\",\"publishedAt\":\"%sT09:00:00Z\",\"title\":\"%s\"}%n"
                        .formatted(id, day, FIRST.plusDays(day), title));
    }
}
