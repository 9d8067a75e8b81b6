package tocsin.bench.detection;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hipparchus.random.RandomDataGenerator;
import org.hipparchus.random.Well512a;
import tocsin.scoring.model.board.Board;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Direction;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.Magnitude;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.Ramp;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.ScoreBase;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;

/**
 * The model's own score, fed each day's sum of the events' intensities (exponential, 5 in the mean) at the end of the
 * day, and asked at the beginning of the next.
 */
final class ModelScore implements Detector {
    private static final long DAY = 86_400;
    private static final double INTENSITY = 5;

    /** So wide that the activation is the surge itself, in units of this. */
    private static final double WIDE = 30;

    private static final SortedMap<Double, Double> THRESHOLDS =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(.25, 4.42, 2.0, 2.28)));

    private static final Catalogue CATALOGUE = new Catalogue(
            1,
            Grades.STANDARD,
            List.of(new Source("feed", "feed", Reliability.A, Credibility.ONE, null)),
            List.of(new Indicator.Score(
                    new Outline("score", "Score", WIDE, Magnitude.ONE, Set.of()),
                    Direction.UP,
                    7,
                    ScoreBase.STANDARD,
                    new Ramp(0, WIDE))),
            List.of(new Problem(
                    "problem", new Odds(0, 1, 0), LevelPolicy.STANDARD, List.of("score"), List.of(), List.of())));

    @Override
    public String name() {
        return "score as specified";
    }

    @Override
    public SortedMap<Double, Double> thresholds() {
        return THRESHOLDS;
    }

    @Override
    public double[] readings(History history) {
        RandomDataGenerator random = RandomDataGenerator.of(new Well512a(~history.seed()));
        Board board = new Board(CATALOGUE, List.of());
        double[] readings = new double[history.days()];
        for (int day = 0; day < readings.length; day++) {
            if (!history.missing(day)) {
                int events = history.count(day);
                board.apply(report(day, events == 0 ? 0 : random.nextGamma(events, INTENSITY)));
            }
            long next = (day + 1) * DAY;
            readings[day] = board.weighing("problem").logOdds(next, next);
        }
        return readings;
    }

    private static Evidence report(int day, double value) {
        String id = Integer.toString(day);
        Instant noon = Instant.ofEpochSecond(day * DAY + DAY / 2);
        return new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, 1, 1, ""),
                "feed",
                Credibility.ONE,
                new Timing(noon, noon, noon),
                List.of(new Match("score", "theater", 1, 0, value)),
                Set.of());
    }
}
