package tocsin.bench.detection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tocsin.bench.Benchmark;

/** False alarms against what thresholds promise, and the power against steps, on simulated series. */
public final class Detection implements Benchmark {
    private static final double[] RATES = {.05, .2, 1, 5, 30};
    private static final double[] DISPERSIONS = {1, 2, 5};
    private static final int YEARS = 10;
    private static final List<Step> STEPS = Stream.of(7, 14, 30)
            .flatMap(days -> Stream.of(2.0, 3.0, 5.0).map(factor -> new Step(0, days, factor)))
            .toList();

    private final String name;
    private final List<Study> studies;

    private Detection(String name, List<Study> studies) {
        this.name = name;
        this.studies = studies;
    }

    /**
     * The rates.
     *
     * @param scale 1 for the figures of the record; less is quicker and rougher
     */
    public static Detection ofRates(double scale) {
        int series = (int) (100 * scale);
        return new Detection(
                "rates", List.of(new Study(new ModelRate(), series), new Study(new SpecifiedRate(), series)));
    }

    /** The score looks at a year of days each day, so it is given fewer series. */
    public static Detection ofScores(double scale) {
        int series = (int) (50 * scale);
        return new Detection(
                "scores", List.of(new Study(new ModelScore(), series), new Study(new SpecifiedScore(), series)));
    }

    /** @param series per climate, and per climate and step */
    private record Study(Detector detector, int series) {}

    @Override
    public String name() {
        return name;
    }

    @Override
    public String purpose() {
        return "false alarms of %s on simulated series (promise: within a factor of two), and their power"
                .formatted(name);
    }

    @Override
    public ObjectNode run() {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        ArrayNode detectors = result.putArray("detectors");
        for (Study study : studies) {
            detectors.add(run(study));
        }
        return result;
    }

    private static ObjectNode run(Study study) {
        System.out.printf("%n### %s%n%n", study.detector().name());
        List<FalseAlarms> falseAlarms = climates(Climate.Shape.values()).parallelStream()
                .map(climate -> FalseAlarms.measure(study.detector(), climate, study.series(), YEARS))
                .toList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("detector", study.detector().name());
        json.put("seriesYearsPerClimate", study.series() * YEARS);
        ArrayNode cells = json.putArray("falseAlarms");
        say(study, falseAlarms);
        falseAlarms.forEach(each -> cells.add(cell(each)));
        json.set("power", power(study, falseAlarms));
        return json;
    }

    private static void say(Study study, List<FalseAlarms> falseAlarms) {
        long within = falseAlarms.stream().filter(FalseAlarms::withinTwo).count();
        System.out.printf(
                "Measured over promised, %,d series-years each; %d of %d climates within a factor of two throughout.%n%n",
                study.series() * YEARS, within, falseAlarms.size());
        StringBuilder head = new StringBuilder("| climate |");
        study.detector().thresholds().keySet().forEach(promised -> head.append(" %s a year |".formatted(promised)));
        System.out.println(head);
        System.out.println("|---".repeat(study.detector().thresholds().size() + 1) + "|");
        falseAlarms.forEach(each -> System.out.println(each.row()));
    }

    private static ObjectNode cell(FalseAlarms each) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("climate", each.climate().text());
        each.perYear().forEach((promised, measured) -> json.put("promised" + promised, measured));
        json.put("readingOnceAYear", each.atOneAYear());
        return json;
    }

    /** Shares found at the reading that this climate reaches once a year of itself: at equal alarms. */
    private static ArrayNode power(Study study, List<FalseAlarms> falseAlarms) {
        System.out.printf("%nShare of steps found at one alarm a year as measured, n = %d:%n%n", study.series());
        System.out.println("| climate | "
                + String.join(" | ", STEPS.stream().map(Step::text).toList()) + " |");
        System.out.println("|---".repeat(STEPS.size() + 1) + "|");
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        falseAlarms.stream()
                .filter(each -> each.climate().dispersion() == 2)
                .filter(each -> each.climate().shape() != Climate.Shape.WEEKLY
                        && each.climate().shape() != Climate.Shape.GAPPED)
                .forEach(each -> rows.add(power(study, each)));
        return rows;
    }

    private static ObjectNode power(Study study, FalseAlarms each) {
        List<Double> shares = STEPS.parallelStream()
                .map(step -> Power.share(study.detector(), each.climate(), step, each.atOneAYear(), study.series()))
                .toList();
        StringBuilder row = new StringBuilder("| " + each.climate().text() + " |");
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("climate", each.climate().text());
        for (int i = 0; i < STEPS.size(); i++) {
            row.append(String.format(Locale.ROOT, " %.2f |", shares.get(i)));
            json.put(STEPS.get(i).text(), shares.get(i));
        }
        System.out.println(row);
        return json;
    }

    private static List<Climate> climates(Climate.Shape... shapes) {
        List<Climate> climates = new ArrayList<>();
        for (Climate.Shape shape : shapes) {
            Arrays.stream(RATES)
                    .forEach(rate -> Arrays.stream(DISPERSIONS)
                            .forEach(dispersion -> climates.add(new Climate(rate, dispersion, shape))));
        }
        return climates;
    }
}
