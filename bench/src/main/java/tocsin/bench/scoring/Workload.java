package tocsin.bench.scoring;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.RequiredFeed;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;

/**
 * Coded events that each match one indicator, spread evenly over indicators and days; every twentieth tells of an event
 * that another source told of before. Names of the catalogue are shared strings, as a reader leaves them that interns
 * what repeats. Four of five indicators are signs, the fifth is a rate; five make a problem.
 *
 * @param indicators a multiple of five
 */
record Workload(int indicators, int observations, int days) {
    static final int INDICATORS_A_PROBLEM = 5;

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final int SOURCES = 10;
    private static final double HALF_LIFE_DAYS = 10;
    private static final int SAME_EVENT_EVERY = 20;

    Instant start() {
        return START;
    }

    Catalogue catalogue() {
        return new Catalogue(
                1,
                Grades.STANDARD,
                IntStream.range(0, SOURCES).mapToObj(Workload::source).toList(),
                IntStream.range(0, indicators).mapToObj(this::indicator).toList(),
                IntStream.range(0, indicators / INDICATORS_A_PROBLEM)
                        .mapToObj(Workload::problem)
                        .toList());
    }

    /** In order of arrival; each arrives at the end of the unit of time that it was published in. */
    List<Evidence> evidence(ChronoUnit stamp) {
        Random random = new Random(42);
        String[] lastKeys = new String[indicators];
        return IntStream.range(0, observations)
                .mapToObj(number -> {
                    int indicator = random.nextInt(indicators);
                    boolean again = number % SAME_EVENT_EVERY == 0 && lastKeys[indicator] != null;
                    String key = again ? lastKeys[indicator] : "ucdp:" + (100_000 + number);
                    lastKeys[indicator] = key;
                    Instant at = START.plusSeconds((long) ((double) number / observations * days * 86_400));
                    return evidence(
                            random, indicator, key, at, at.truncatedTo(stamp).plus(1, stamp));
                })
                .toList();
    }

    private static Evidence evidence(Random random, int indicator, String key, Instant at, Instant arrival) {
        return new Evidence(
                "%016x%016x".formatted(random.nextLong(), random.nextLong()),
                new Revision(Revision.Stage.STANDING, 1, 1, key),
                ("source-" + random.nextInt(SOURCES)).intern(),
                Credibility.of(1 + random.nextInt(6)),
                new Timing(at.minusSeconds(random.nextInt(43_200)), at, arrival),
                List.of(new Match(("indicator-" + indicator).intern(), "theater", 1, random.nextInt(5))),
                Set.of(key));
    }

    private static Source source(int number) {
        return new Source(
                "source-" + number,
                "origin-" + number / 2,
                number % 2 == 0 ? Reliability.B : Reliability.C,
                Credibility.ONE,
                Duration.ofDays(2));
    }

    private Indicator indicator(int number) {
        Outline outline = new Outline("indicator-" + number, "Indicator " + number, 6);
        if (number % INDICATORS_A_PROBLEM == 0) {
            return Indicator.Rate.standard(outline);
        }
        return new Indicator.Sign(outline, HALF_LIFE_DAYS, usualMass());
    }

    /** What an indicator's decayed sum is about, in the long run. */
    double usualMass() {
        return .4 * observations / days / indicators * HALF_LIFE_DAYS / Math.log(2);
    }

    private static Problem problem(int number) {
        return new Problem(
                "problem-" + number,
                new Odds(-12, .5, .5),
                LevelPolicy.STANDARD,
                IntStream.range(number * INDICATORS_A_PROBLEM, (number + 1) * INDICATORS_A_PROBLEM)
                        .mapToObj(indicator -> "indicator-" + indicator)
                        .toList(),
                List.of(new RequiredFeed("source-" + number % SOURCES, Duration.ofDays(2))),
                List.of());
    }
}
