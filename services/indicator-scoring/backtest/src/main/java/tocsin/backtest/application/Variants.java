package tocsin.backtest.application;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tocsin.backtest.fit.Line;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.scoring.catalogue.CatalogueContent;

/** A catalogue with something about its problems otherwise. */
final class Variants {
    private Variants() {}

    /** With slope .5, no background, and nothing lent by other problems: log-odds tell the evidence. */
    static CatalogueContent bare(CatalogueContent content) {
        return each(content, problem -> with(problem, Line.UNFITTED, List.of()));
    }

    /** With another line for each problem. */
    static CatalogueContent fitted(CatalogueContent content, Function<String, Line> lines) {
        return each(content, problem -> with(problem, lines.apply(problem.id()), problem.couplings()));
    }

    private static CatalogueContent each(CatalogueContent content, UnaryOperator<ProblemItem> change) {
        return new CatalogueContent(
                content.theaters(),
                content.sources(),
                content.grades(),
                content.indicators(),
                content.problems().stream().map(change).toList(),
                content.calibration(),
                content.files());
    }

    private static ProblemItem with(ProblemItem problem, Line line, List<ProblemItem.CouplingItem> couplings) {
        return new ProblemItem(
                problem.id(),
                problem.title(),
                problem.statement(),
                problem.theaters(),
                problem.horizonDays(),
                problem.priorDecibans(),
                line.slope(),
                problem.fitted(),
                line.background(),
                problem.levels(),
                problem.holdHours(),
                problem.requiredFeeds(),
                problem.indicators(),
                couplings);
    }
}
