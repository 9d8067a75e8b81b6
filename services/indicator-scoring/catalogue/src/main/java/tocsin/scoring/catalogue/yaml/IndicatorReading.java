package tocsin.scoring.catalogue.yaml;

import java.util.List;
import java.util.Set;
import tocsin.contracts.catalogue.EventPattern;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.TextQuery;

/** Reads an indicator; what is left out gets the defaults of the warning specification, section 1, as amended by decision 0011. */
final class IndicatorReading {

    private static final Set<String> KINDS = Set.of("sign", "rate", "score", "silence", "concurrence");

    private IndicatorReading() {}

    static IndicatorItem read(Fields fields) {
        return new IndicatorItem(
                fields.text("id"),
                fields.text("title"),
                method(fields),
                fields.number("weight"),
                fields.text("magnitude", "one"),
                fields.texts("theaters"),
                fields.texts("feeds"),
                fields.each("queries", IndicatorReading::query),
                fields.each("events", IndicatorReading::pattern));
    }

    private static IndicatorMethod method(Fields fields) {
        String kind = fields.text("kind");
        for (String other : KINDS) {
            if (!other.equals(kind) && fields.has(other)) {
                fields.raw(other);
                fields.place().fault(other, "settings of its own kind (%s) only".formatted(kind));
            }
        }
        return switch (kind) {
            case "sign" -> fields.inside("sign", IndicatorReading::sign);
            case "rate" -> fields.inside("rate", IndicatorReading::rate);
            case "score" -> fields.inside("score", IndicatorReading::score);
            case "silence" -> fields.inside("silence", IndicatorReading::silence);
            case "concurrence" -> fields.inside("concurrence", IndicatorReading::concurrence);
            default -> {
                if (!kind.isEmpty()) {
                    fields.place().fault("kind", "sign, rate, score, silence or concurrence, not '%s'".formatted(kind));
                }
                yield new IndicatorMethod.Sign(10, 1);
            }
        };
    }

    private static IndicatorMethod sign(Fields fields) {
        return new IndicatorMethod.Sign(fields.number("halfLifeDays", 10), fields.number("halfMass", 1));
    }

    private static IndicatorMethod rate(Fields fields) {
        return new IndicatorMethod.Rate(
                fields.number("halfLifeDays", 7),
                fields.number("baselineHalfLifeDays", 45),
                fields.whole("guardDays", 14),
                fields.number("dispersionHalfLifeDays", 365),
                fields.number("dispersionPrior", 1.5),
                fields.number("dispersionPriorWeight", 30),
                fields.number("priorMass", .3),
                fields.number("learningDays", 20),
                fields.number("activationFrom", 1),
                fields.number("activationFull", 4));
    }

    private static IndicatorMethod score(Fields fields) {
        return new IndicatorMethod.Score(
                fields.whole("sign", 0),
                fields.texts("dyad"),
                fields.number("halfLifeDays", 7),
                fields.whole("windowDays", 365),
                fields.whole("guardDays", 21),
                fields.number("clip", 2.5),
                fields.number("floor", 5),
                fields.whole("minimumDays", 60),
                fields.number("activationFrom", 1),
                fields.number("activationFull", 4));
    }

    private static IndicatorMethod silence(Fields fields) {
        return new IndicatorMethod.Silence(
                fields.number("mergeDays", 2),
                fields.whole("memoryGaps", 12),
                fields.whole("minimumGaps", 3),
                fields.number("activationFrom", 1),
                fields.number("activationFull", 3));
    }

    private static IndicatorMethod concurrence(Fields fields) {
        return new IndicatorMethod.Concurrence(
                fields.texts("problems"),
                fields.number("ownDecibans"),
                fields.number("from", 1),
                fields.number("full", 3),
                fields.number("delayHours", 1));
    }

    private static TextQuery query(Fields fields) {
        return new TextQuery(
                fields.text("language"), fields.text("query"), fields.texts("mustMatch"), fields.texts("mustNotMatch"));
    }

    private static EventPattern pattern(Fields fields) {
        List<String> codes = fields.texts("codes");
        return new EventPattern(fields.text("scheme"), codes, fields.texts("actors"), fields.texts("counterparts"));
    }
}
