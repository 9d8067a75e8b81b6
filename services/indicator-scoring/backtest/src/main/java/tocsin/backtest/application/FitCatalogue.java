package tocsin.backtest.application;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.backtest.fit.Fit;
import tocsin.backtest.fit.History;
import tocsin.backtest.fit.Line;
import tocsin.backtest.skill.Skill;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.model.catalogue.Odds;

/**
 * Fits slopes and backgrounds on history. Couplings are written for a reason and are not fitted: the evidence is measured
 * without them. Then the catalogue is judged with each problem's line as all other problems would have it, so that no case is
 * judged by what was learned from it.
 *
 * @param leftOut the skill with those lines
 */
public record FitCatalogue(Fit fit, Skill leftOut) {

    /** Fits a catalogue. */
    public static FitCatalogue of(RunBacktest backtest, String directory, CatalogueContent content) {
        Map<String, ProblemItem> problems =
                content.problems().stream().collect(Collectors.toMap(ProblemItem::id, Function.identity()));
        BacktestResult bare = backtest.measure(directory + " (evidence alone)", Variants.bare(content));
        List<History> histories = bare.judged().stream()
                .map(judged -> History.of(judged, odds(problems.get(judged.problem()))))
                .toList();
        Fit fit = Fit.of(histories);
        Map<String, Line> lines = fit.trials().stream().collect(Collectors.toMap(Fit.Trial::problem, Fit.Trial::line));
        CatalogueContent leftOut = Variants.fitted(
                content, problem -> lines.getOrDefault(problem, fit.fitted().common()));
        return new FitCatalogue(
                fit, backtest.measure(directory + " (left out)", leftOut).skill());
    }

    private static Odds odds(@Nullable ProblemItem problem) {
        if (problem == null) {
            throw new IllegalStateException("only problems of the catalogue are judged");
        }
        return new Odds(problem.priorDecibans(), Line.UNFITTED.slope(), Line.UNFITTED.background());
    }
}
