package tocsin.scoring.catalogue;

import java.util.Set;
import tocsin.contracts.catalogue.IndicatorMethod;

/** The rules for the settings of each kind of indicator (warning specification, 1). */
final class MethodRules {

    private MethodRules() {}

    static void check(Findings.About findings, IndicatorMethod method, Set<String> problems) {
        switch (method) {
            case IndicatorMethod.Sign sign -> sign(findings, sign);
            case IndicatorMethod.Rate rate -> rate(findings, rate);
            case IndicatorMethod.Score score -> score(findings, score);
            case IndicatorMethod.Silence silence -> silence(findings, silence);
            case IndicatorMethod.Concurrence concurrence -> concurrence(findings, concurrence, problems);
        }
    }

    private static void sign(Findings.About findings, IndicatorMethod.Sign sign) {
        findings.positive(sign.halfLifeDays(), "sign.halfLifeDays");
        findings.positive(sign.halfMass(), "sign.halfMass");
    }

    private static void rate(Findings.About findings, IndicatorMethod.Rate rate) {
        findings.positive(rate.halfLifeDays(), "rate.halfLifeDays");
        findings.positive(rate.baselineHalfLifeDays(), "rate.baselineHalfLifeDays");
        findings.notNegative(rate.guardDays(), "rate.guardDays");
        findings.positive(rate.dispersionHalfLifeDays(), "rate.dispersionHalfLifeDays");
        findings.positive(rate.dispersionPrior(), "rate.dispersionPrior");
        findings.positive(rate.dispersionPriorWeight(), "rate.dispersionPriorWeight");
        findings.positive(rate.priorMass(), "rate.priorMass");
        findings.notNegative(rate.learningDays(), "rate.learningDays");
        findings.notNegative(rate.activationFrom(), "rate.activationFrom");
        findings.rising(rate.activationFrom(), rate.activationFull(), "rate.activationFull");
    }

    private static void score(Findings.About findings, IndicatorMethod.Score score) {
        findings.expect(Math.abs(score.sign()) == 1, "score.sign", "1 or -1, not " + score.sign());
        findings.expect(
                score.dyad().size() == 2 && score.dyad().stream().allMatch(code -> code.matches("[A-Z]{3}")),
                "score.dyad",
                "two ISO 3166 alpha-3 codes, not " + score.dyad());
        findings.positive(score.halfLifeDays(), "score.halfLifeDays");
        findings.positive(score.windowDays(), "score.windowDays");
        findings.notNegative(score.guardDays(), "score.guardDays");
        findings.positive(score.clip(), "score.clip");
        findings.notNegative(score.floor(), "score.floor");
        findings.positive(score.minimumDays(), "score.minimumDays");
        findings.notNegative(score.activationFrom(), "score.activationFrom");
        findings.rising(score.activationFrom(), score.activationFull(), "score.activationFull");
    }

    private static void silence(Findings.About findings, IndicatorMethod.Silence silence) {
        findings.notNegative(silence.mergeDays(), "silence.mergeDays");
        findings.expect(silence.minimumGaps() >= 2, "silence.minimumGaps", "2 or more, not " + silence.minimumGaps());
        findings.expect(
                silence.memoryGaps() >= silence.minimumGaps(),
                "silence.memoryGaps",
                "minimumGaps (%d) or more, not %d".formatted(silence.minimumGaps(), silence.memoryGaps()));
        findings.notNegative(silence.activationFrom(), "silence.activationFrom");
        findings.rising(silence.activationFrom(), silence.activationFull(), "silence.activationFull");
    }

    private static void concurrence(
            Findings.About findings, IndicatorMethod.Concurrence concurrence, Set<String> problems) {
        findings.expect(!concurrence.problems().isEmpty(), "concurrence.problems", "at least one problem");
        for (String problem : concurrence.problems()) {
            findings.expect(
                    problems.contains(problem), "concurrence.problems", "a known problem, not '%s'".formatted(problem));
        }
        findings.finite(concurrence.ownDecibans(), "concurrence.ownDecibans");
        findings.notNegative(concurrence.from(), "concurrence.from");
        findings.expect(
                concurrence.full() > concurrence.from(),
                "concurrence.full",
                "more than concurrence.from (%s), not %s".formatted(concurrence.from(), concurrence.full()));
        findings.expect(
                concurrence.delayHours() >= 1, "concurrence.delayHours", "1 or more, not " + concurrence.delayHours());
    }
}
