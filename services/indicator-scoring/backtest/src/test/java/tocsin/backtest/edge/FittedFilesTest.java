package tocsin.backtest.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.backtest.fit.Line;

class FittedFilesTest {

    @Test
    void onlySlopeAndBackgroundOfTheProblemChange() {
        List<String> written = FittedFiles.written(
                List.of(
                        "# why",
                        "problem:",
                        "  id: unrest",
                        "  priorDecibans: -12",
                        "  slope: 0.5",
                        "  backgroundDecibans: 0",
                        "  holdHours: 24",
                        "indicators: []"),
                new Line(0.7346, -0.219));

        assertThat(written)
                .containsExactly(
                        "# why",
                        "problem:",
                        "  id: unrest",
                        "  priorDecibans: -12",
                        "  slope: 0.73",
                        "  backgroundDecibans: -0.22",
                        "  fitted: true",
                        "  holdHours: 24",
                        "indicators: []");
    }
}
