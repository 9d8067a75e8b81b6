package tocsin.notification.message;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;

/**
 * A probability on a scale from 1 % to 99 %, even in log-odds, so that what matters early is not squeezed into a corner. The
 * bands are those of the likelihood words (ICD 203): an alert does not carry the thresholds of its problem.
 *
 * @param now where the probability stands, 0 to 1 along the scale
 * @param before where it stood 24 hours before, if known
 * @param level the level, for the colour of the mark
 * @param limits between the bands, 0 to 1, ascending
 * @param ticks labels below the scale, from its beginning to its end
 * @param text what it shows, for who cannot see it
 */
public record Gauge(
        double now, OptionalDouble before, WarningLevel level, List<Double> limits, List<Tick> ticks, String text) {
    private static final double LEAST = .01;
    private static final double MOST = .99;

    /** Between two words of ICD 203. */
    private static final double[] LIMITS = {.05, .20, .45, .55, .80, .95};

    private static final double[] LABELLED = {LEAST, .05, .20, .50, .80, .95, MOST};

    public Gauge {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(text, "text");
        limits = List.copyOf(limits);
        ticks = List.copyOf(ticks);
    }

    /**
     * A label below the scale.
     *
     * @param label "20 %"
     * @param width the share of the scale that is its own, in percent
     * @param align where in it the label stands: left, center or right
     */
    public record Tick(String label, String width, String align) {}

    /** The scale of an alert. */
    static Gauge of(Alert alert, Words words) {
        Assessment assessment = alert.assessment();
        OptionalDouble before = before(assessment);
        String text = words.say(
                "picture",
                Briefings.probability(assessment, words),
                words.level(alert.toLevel()),
                words.percent(LEAST),
                words.percent(MOST));
        return new Gauge(
                place(assessment.probability()),
                before,
                alert.toLevel(),
                DoubleStream.of(LIMITS).mapToObj(Gauge::place).toList(),
                ticks(words),
                before.isPresent() ? text + "; " + words.say("picture.before") : text);
    }

    /** The trend is one of raw log-odds: with a calibrated probability it has no place on the scale. */
    private static OptionalDouble before(Assessment assessment) {
        Double trend = assessment.trend();
        return trend == null || assessment.calibrated()
                ? OptionalDouble.empty()
                : OptionalDouble.of(place(1 / (1 + Math.pow(10, (trend - assessment.logOdds()) / 10))));
    }

    /** Where a probability stands; what is beyond an end stands there. */
    private static double place(double probability) {
        double within = Math.clamp(probability, LEAST, MOST);
        return (logit(within) - logit(LEAST)) / (logit(MOST) - logit(LEAST));
    }

    private static double logit(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /** Each label has the scale from half way to the one before to half way to the next. */
    private static List<Tick> ticks(Words words) {
        int last = LABELLED.length - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(index -> {
                    double from = index == 0 ? 0 : (place(LABELLED[index - 1]) + place(LABELLED[index])) / 2;
                    double to = index == last ? 1 : (place(LABELLED[index]) + place(LABELLED[index + 1])) / 2;
                    String align = index == 0 ? "left" : index == last ? "right" : "center";
                    return new Tick(
                            words.percent(LABELLED[index]),
                            String.format(Locale.ROOT, "%.1f", (to - from) * 100),
                            align);
                })
                .toList();
    }
}
