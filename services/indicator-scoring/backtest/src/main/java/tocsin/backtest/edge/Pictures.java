package tocsin.backtest.edge;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tocsin.backtest.application.BacktestResult;
import tocsin.backtest.picture.Picture;
import tocsin.backtest.skill.Judged;
import tocsin.backtest.skill.ProblemSkill;

/** Writes a picture of each judged problem into a folder. */
record Pictures(Path folder) {

    void draw(BacktestResult result) throws IOException {
        Files.createDirectories(folder);
        for (Judged judged : result.judged()) {
            ProblemSkill skill = result.skill().problems().stream()
                    .filter(problem -> problem.problem().equals(judged.problem()))
                    .findFirst()
                    .orElseThrow();
            try (Writer svg =
                    Files.newBufferedWriter(folder.resolve(judged.problem() + ".svg"), StandardCharsets.UTF_8)) {
                Picture.draw(judged, skill, judged.levels(), svg);
            }
        }
    }
}
