package tocsin.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The kind of an indicator with its settings, defaults filled in; the letters are those of the warning specification. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = IndicatorMethod.Sign.class, name = "sign"),
    @JsonSubTypes.Type(value = IndicatorMethod.Rate.class, name = "rate"),
    @JsonSubTypes.Type(value = IndicatorMethod.Score.class, name = "score"),
    @JsonSubTypes.Type(value = IndicatorMethod.Silence.class, name = "silence"),
    @JsonSubTypes.Type(value = IndicatorMethod.Concurrence.class, name = "concurrence")
})
public sealed interface IndicatorMethod {
    /**
     * Rare and telling.
     *
     * @param halfLifeDays h
     * @param halfMass s, the mass that activates it by half
     */
    record Sign(double halfLifeDays, double halfMass) implements IndicatorMethod {}

    /**
     * A surge against its own baseline and dispersion.
     *
     * @param halfLifeDays h
     * @param baselineHalfLifeDays H
     * @param guardDays guard
     * @param dispersionHalfLifeDays phi_half_life
     * @param dispersionPrior phi0
     * @param dispersionPriorWeight phi_w
     * @param priorMass lambda_prior_mass
     * @param learningDays learn_W
     * @param activationFrom u0
     * @param activationFull u1
     */
    record Rate(
            double halfLifeDays,
            double baselineHalfLifeDays,
            int guardDays,
            double dispersionHalfLifeDays,
            double dispersionPrior,
            double dispersionPriorWeight,
            double priorMass,
            double learningDays,
            double activationFrom,
            double activationFull)
            implements IndicatorMethod {}

    /**
     * A signed daily series of a pair of countries.
     *
     * @param sign +1 or -1
     * @param dyad two ISO 3166 alpha-3 codes
     * @param halfLifeDays h
     * @param windowDays window
     * @param guardDays guard
     * @param clip clip
     * @param floor floor, score units
     * @param minimumDays min_days
     * @param activationFrom f0
     * @param activationFull f1
     */
    record Score(
            int sign,
            List<String> dyad,
            double halfLifeDays,
            int windowDays,
            int guardDays,
            double clip,
            double floor,
            int minimumDays,
            double activationFrom,
            double activationFull)
            implements IndicatorMethod {
        public Score {
            dyad = List.copyOf(dyad);
        }
    }

    /**
     * An expected contact did not come.
     *
     * @param mergeDays contacts no farther apart are one
     * @param memoryGaps how many completed gaps are remembered
     * @param minimumGaps fewer say nothing
     * @param activationFrom u0
     * @param activationFull u1
     */
    record Silence(double mergeDays, int memoryGaps, int minimumGaps, double activationFrom, double activationFull)
            implements IndicatorMethod {}

    /**
     * Several problems stand up at once.
     *
     * @param problems the problems counted
     * @param ownDecibans s, what a problem's own evidence must reach
     * @param from n0
     * @param full n1
     * @param delayHours d
     */
    record Concurrence(List<String> problems, double ownDecibans, double from, double full, double delayHours)
            implements IndicatorMethod {
        public Concurrence {
            problems = List.copyOf(problems);
        }
    }
}
