package tocsin.scoring.catalogue;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Coupling;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Direction;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.LevelRules;
import tocsin.scoring.model.catalogue.Magnitude;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.Ramp;
import tocsin.scoring.model.catalogue.RateBaseline;
import tocsin.scoring.model.catalogue.RateDispersion;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.RequiredFeed;
import tocsin.scoring.model.catalogue.ScoreBase;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.catalogue.Threshold;

/** How a bundle reads to the scoring model. */
final class ModelCatalogue {

    /** What a source's reports are worth that carry no grade: credibility cannot be judged. */
    private static final int UNKNOWN_CREDIBILITY = 6;

    private static final double HOUR_SECONDS = 3600;

    private ModelCatalogue() {}

    static Catalogue of(CatalogueBundle bundle) {
        return new Catalogue(
                bundle.version(),
                grades(bundle.grades()),
                bundle.sources().stream().map(ModelCatalogue::source).toList(),
                bundle.indicators().stream().map(ModelCatalogue::indicator).toList(),
                bundle.problems().stream().map(ModelCatalogue::problem).toList());
    }

    private static Grades grades(GradeTable table) {
        Map<Reliability, Double> reliability = new EnumMap<>(Reliability.class);
        table.reliability().forEach((letter, worth) -> reliability.put(Reliability.valueOf(letter), worth));
        Map<Credibility, Double> credibility = new EnumMap<>(Credibility.class);
        table.credibility().forEach((digit, worth) -> credibility.put(Credibility.of(Integer.parseInt(digit)), worth));
        return new Grades(reliability, credibility);
    }

    private static Source source(SourceItem item) {
        return new Source(
                item.id(),
                item.origin(),
                Reliability.valueOf(item.reliability()),
                Credibility.of(item.credibility() == null ? UNKNOWN_CREDIBILITY : item.credibility()),
                item.allowanceHours() == null ? null : hours(item.allowanceHours()));
    }

    private static Indicator indicator(IndicatorItem item) {
        Outline outline = new Outline(
                item.id(),
                item.title(),
                item.weight(),
                Magnitude.valueOf(item.magnitude().toUpperCase(Locale.ROOT)),
                Set.copyOf(item.feeds()));
        return switch (item.method()) {
            case IndicatorMethod.Sign sign -> new Indicator.Sign(outline, sign.halfLifeDays(), sign.halfMass());
            case IndicatorMethod.Rate rate -> rate(outline, rate);
            case IndicatorMethod.Score score -> score(outline, score);
            case IndicatorMethod.Silence silence ->
                new Indicator.Silence(
                        outline,
                        silence.mergeDays(),
                        silence.memoryGaps(),
                        silence.minimumGaps(),
                        new Ramp(silence.activationFrom(), silence.activationFull()));
            case IndicatorMethod.Concurrence concurrence ->
                new Indicator.Concurrence(
                        outline,
                        concurrence.problems(),
                        concurrence.ownDecibans(),
                        hours(concurrence.delayHours()),
                        new Ramp(concurrence.from(), concurrence.full()));
        };
    }

    private static Indicator rate(Outline outline, IndicatorMethod.Rate rate) {
        return new Indicator.Rate(
                outline,
                rate.halfLifeDays(),
                new RateBaseline(rate.baselineHalfLifeDays(), rate.guardDays(), rate.priorMass(), rate.learningDays()),
                new RateDispersion(rate.dispersionHalfLifeDays(), rate.dispersionPrior(), rate.dispersionPriorWeight()),
                new Ramp(rate.activationFrom(), rate.activationFull()));
    }

    private static Indicator score(Outline outline, IndicatorMethod.Score score) {
        return new Indicator.Score(
                outline,
                score.sign() > 0 ? Direction.UP : Direction.DOWN,
                score.halfLifeDays(),
                new ScoreBase(score.windowDays(), score.guardDays(), score.clip(), score.floor(), score.minimumDays()),
                new Ramp(score.activationFrom(), score.activationFull()));
    }

    private static Problem problem(ProblemItem item) {
        return new Problem(
                item.id(),
                new Odds(item.priorDecibans(), item.slope(), item.backgroundDecibans()),
                new LevelPolicy(
                        new LevelRules(
                                threshold(item.levels().watch()),
                                threshold(item.levels().warning()),
                                threshold(item.levels().critical())),
                        hours(item.holdHours())),
                item.indicators(),
                requiredFeeds(item),
                item.couplings().stream()
                        .map(coupling -> new Coupling(
                                coupling.problem(),
                                coupling.decibans(),
                                coupling.saturation(),
                                hours(coupling.delayHours()),
                                coupling.reason()))
                        .toList());
    }

    private static List<RequiredFeed> requiredFeeds(ProblemItem item) {
        return item.requiredFeeds().stream()
                .map(feed -> new RequiredFeed(feed.source(), hours(feed.allowanceHours())))
                .toList();
    }

    private static Threshold threshold(ProblemItem.Threshold threshold) {
        return new Threshold(threshold.raise(), threshold.clear());
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * HOUR_SECONDS));
    }
}
