package tocsin.bench.detection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import tocsin.scoring.model.activation.ActivationSeries;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Magnitude;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Ramp;
import tocsin.scoring.model.catalogue.RateBaseline;
import tocsin.scoring.model.catalogue.RateDispersion;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.coverage.Coverage;
import tocsin.scoring.model.coverage.DaySpan;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.EvidenceBook;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;

/** The model's own rate, fed a report a day that tells of that day's events, and asked in each day's last second. */
final class ModelRate implements Detector {
    private static final long DAY = 86_400;

    /** So wide that the activation is the surprise itself, in units of this. */
    private static final double WIDE = 300;

    private static final Indicator RATE = new Indicator.Rate(
            new Outline("rate", "Rate", 1, Magnitude.COUNT, Set.of()),
            7,
            RateBaseline.STANDARD,
            RateDispersion.STANDARD,
            new Ramp(0, WIDE));
    private static final Catalogue CATALOGUE = new Catalogue(
            1,
            Grades.STANDARD,
            List.of(new Source("feed", "feed", Reliability.A, Credibility.ONE, null)),
            List.of(RATE),
            List.of());

    @Override
    public String name() {
        return "rate";
    }

    @Override
    public SortedMap<Double, Double> thresholds() {
        return Promise.DECADES;
    }

    @Override
    public double[] readings(History history) {
        EvidenceBook book = new EvidenceBook(CATALOGUE);
        Coverage coverage = new Coverage(List.of());
        coverage.declare("feed", new DaySpan(0, history.days()).without(gaps(history)), gaps(history));
        ActivationSeries series = ActivationSeries.of(RATE, book.clusters("rate"), coverage, (_, _) -> 0);
        double[] readings = new double[history.days()];
        for (int day = 0; day < readings.length; day++) {
            if (history.count(day) > 0) {
                book.apply(report(day, history.count(day)));
            }
            long end = (day + 1) * DAY - 1;
            readings[day] = WIDE * series.activation(end, end);
        }
        return readings;
    }

    private static Evidence report(int day, int count) {
        String id = Integer.toString(day);
        Instant noon = Instant.ofEpochSecond(day * DAY + DAY / 2);
        return new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, 1, 1, ""),
                "feed",
                Credibility.ONE,
                new Timing(noon, noon, noon),
                List.of(new Match("rate", "theater", count, 0)),
                Set.of());
    }

    private static List<DaySpan> gaps(History history) {
        List<DaySpan> gaps = new ArrayList<>();
        for (int day = 0; day < history.days(); day++) {
            if (history.missing(day)) {
                gaps.add(new DaySpan(day, day));
            }
        }
        return gaps;
    }
}
