package tocsin.scoring.catalogue;

import java.util.HashSet;
import java.util.Set;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.ProblemItem.CouplingItem;
import tocsin.contracts.catalogue.ProblemItem.Levels;
import tocsin.contracts.catalogue.ProblemItem.Threshold;

/** The rules for a warning problem (warning specification, 1). */
final class ProblemRules {

    private ProblemRules() {}

    static void check(Findings.About findings, ProblemItem problem, Known known) {
        findings.id(problem.id());
        findings.said(problem.title(), "title");
        findings.said(problem.statement(), "statement");
        findings.expect(!problem.theaters().isEmpty(), "theaters", "at least one theater");
        known.expectAll(findings, known.theaters(), problem.theaters(), "theaters", "theater");
        findings.positive(problem.horizonDays(), "horizonDays");
        findings.finite(problem.priorDecibans(), "priorDecibans");
        findings.positive(problem.slope(), "slope");
        findings.finite(problem.backgroundDecibans(), "backgroundDecibans");
        levels(findings, problem.levels());
        findings.notNegative(problem.holdHours(), "holdHours");
        indicators(findings, problem, known);
        for (ProblemItem.RequiredFeed feed : problem.requiredFeeds()) {
            known.expect(findings, known.sources(), feed.source(), "requiredFeeds.source", "source");
            findings.positive(feed.allowanceHours(), "requiredFeeds.allowanceHours");
        }
        problem.couplings().forEach(coupling -> coupling(findings, problem, coupling, known));
    }

    private static void indicators(Findings.About findings, ProblemItem problem, Known known) {
        Set<String> seen = new HashSet<>();
        for (String indicator : problem.indicators()) {
            known.expect(findings, known.indicators(), indicator, "alsoUses", "indicator");
            findings.expect(
                    seen.add(indicator), "alsoUses", "each indicator once, not '%s' twice".formatted(indicator));
        }
    }

    private static void levels(Findings.About findings, Levels levels) {
        threshold(findings, levels.watch(), "levels.watch");
        threshold(findings, levels.warning(), "levels.warning");
        threshold(findings, levels.critical(), "levels.critical");
        more(
                findings,
                levels.warning().raise(),
                "levels.warning.raise",
                levels.watch().raise(),
                "levels.watch.raise");
        more(
                findings,
                levels.critical().raise(),
                "levels.critical.raise",
                levels.warning().raise(),
                "levels.warning.raise");
        more(
                findings,
                levels.warning().clear(),
                "levels.warning.clear",
                levels.watch().raise(),
                "levels.watch.raise");
    }

    private static void threshold(Findings.About findings, Threshold threshold, String level) {
        findings.finite(threshold.raise(), level + ".raise");
        findings.finite(threshold.clear(), level + ".clear");
        findings.expect(
                threshold.raise() > threshold.clear(),
                level + ".clear",
                "less than %s.raise (%s), not %s".formatted(level, threshold.raise(), threshold.clear()));
    }

    private static void more(Findings.About findings, double value, String field, double bound, String boundField) {
        findings.expect(value > bound, field, "more than %s (%s), not %s".formatted(boundField, bound, value));
    }

    private static void coupling(Findings.About findings, ProblemItem problem, CouplingItem coupling, Known known) {
        known.expect(findings, known.problems(), coupling.problem(), "couplings.problem", "problem");
        findings.expect(!coupling.problem().equals(problem.id()), "couplings.problem", "another problem, not this one");
        findings.finite(coupling.decibans(), "couplings.decibans");
        findings.positive(coupling.saturation(), "couplings.saturation");
        findings.expect(coupling.delayHours() >= 1, "couplings.delayHours", "1 or more, not " + coupling.delayHours());
        findings.said(coupling.reason(), "couplings.reason");
    }
}
