package tocsin.bench.detection;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
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

    /** So wide that the activation is the surprise itself, in units of this. */
    private static final double WIDE = 300;

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
        return "score";
    }

    @Override
    public SortedMap<Double, Double> thresholds() {
        return Promise.DECADES;
    }

    @Override
    public double[] readings(History history) {
        double[] values = values(history);
        Board board = new Board(CATALOGUE, List.of());
        double[] readings = new double[values.length];
        for (int day = 0; day < values.length; day++) {
            if (!Double.isNaN(values[day])) {
                board.apply(report(day, values[day]));
            }
            long next = (day + 1) * DAY;
            readings[day] = board.weighing("problem").logOdds(next, next);
        }
        return readings;
    }

    /** Each day's score; NaN where it is missing. */
    static double[] values(History history) {
        RandomDataGenerator random = RandomDataGenerator.of(new Well512a(~history.seed()));
        double[] values = new double[history.days()];
        for (int day = 0; day < values.length; day++) {
            int events = history.count(day);
            values[day] = history.missing(day) ? Double.NaN : events == 0 ? 0 : random.nextGamma(events, INTENSITY);
        }
        return values;
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
