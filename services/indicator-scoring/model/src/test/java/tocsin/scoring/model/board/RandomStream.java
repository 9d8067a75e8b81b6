package tocsin.scoring.model.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.evidence.Ruling.Verdict;
import tocsin.scoring.model.evidence.Timing;

/** A seeded stream of reports, corrections and retractions over some weeks, and a catalogue that they speak to. */
final class RandomStream {
    static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private static final int DAYS = 40;
    private static final List<Verdict> VERDICTS = List.of(Verdict.values());

    private final Random random;

    RandomStream(long seed) {
        this.random = new Random(seed);
    }

    static Catalogue catalogue() {
        return new Catalogue(
                1,
                Grades.STANDARD,
                List.of(
                        new Source("s0", "o0", Reliability.A, Credibility.ONE, Duration.ofDays(6)),
                        new Source("s1", "o1", Reliability.B, Credibility.ONE, null),
                        new Source("s2", "o0", Reliability.C, Credibility.ONE, Duration.ofDays(3))),
                List.of(
                        new Indicator.Sign(new Outline("sign", "Sign", 24, Magnitude.DEATHS, Set.of()), 4, 2),
                        new Indicator.Sign(new Outline("deal", "Deal", -10), 1.5, 1),
                        rate("rate", Set.of("s0", "s2")),
                        rate("other", Set.of()),
                        new Indicator.Score(
                                new Outline("score", "Score", 12),
                                Direction.DOWN,
                                4,
                                new ScoreBase(30, 1, 1.5, .2, 3),
                                new Ramp(.1, 2)),
                        new Indicator.Silence(new Outline("silence", "Silence", 6), .2, 6, 2, new Ramp(.1, 1)),
                        new Indicator.Concurrence(
                                new Outline("together", "Together", 18),
                                List.of("p", "q", "r"),
                                .5,
                                Duration.ofHours(3),
                                new Ramp(0, 3))),
                List.of(
                        problem(
                                "p",
                                -10,
                                List.of("sign", "deal", "rate"),
                                List.of(),
                                lends("q", 7, 2),
                                lends("r", 4, 30)),
                        problem("q", -8, List.of("rate", "other", "silence"), List.of(feed("s0", 5)), lends("p", 6, 5)),
                        problem("r", -9, List.of("deal", "sign", "score"), List.of(feed("s2", 4), feed("s0", 9))),
                        problem("top", -12, List.of("together"), List.of()),
                        problem("watcher", -12, List.of("score"), List.of(), lends("top", 8, 1))));
    }

    /** In order of arrival, some of them at the same moment; later versions may come before earlier ones. */
    List<Evidence> evidence(int reports) {
        List<Evidence> stream = new ArrayList<>();
        Instant arrival = START;
        for (int i = 0; i < reports; i++) {
            if (random.nextInt(3) > 0) {
                arrival = arrival.plusSeconds(random.nextInt(2 * DAYS * 86_400 / reports));
            }
            boolean again = i > 3 && random.nextInt(4) == 0;
            int report = again ? random.nextInt(i) : i;
            stream.add(version("report-" + report, again ? random.nextInt(4) : 1, arrival));
        }
        return stream;
    }

    /** Rulings on some of the reports, the same pair now and then again. */
    static List<Ruling> rulings(long seed, int reports) {
        Random random = new Random(-seed);
        List<Ruling> rulings = new ArrayList<>();
        for (int i = 0; i < reports / 2; i++) {
            int first = random.nextInt(reports);
            int second = (first + 1 + random.nextInt(Math.min(6, reports - 1))) % reports;
            Verdict verdict = VERDICTS.get(random.nextInt(VERDICTS.size()));
            rulings.add(new Ruling("report-" + first, "report-" + second, verdict));
        }
        return rulings;
    }

    private Evidence version(String report, int number, Instant arrival) {
        boolean retracted = number > 1 && random.nextInt(3) == 0;
        Instant published = arrival.minusSeconds(random.nextInt(100_000));
        Set<String> keys = new TreeSet<>();
        while (random.nextInt(3) > 0) {
            keys.add("key-" + random.nextInt(40));
        }
        return new Evidence(
                report,
                new Revision(
                        retracted ? Revision.Stage.RETRACTED : Revision.Stage.STANDING,
                        number,
                        1,
                        Long.toHexString(random.nextLong())),
                "s" + random.nextInt(3),
                Credibility.of(1 + random.nextInt(6)),
                new Timing(
                        random.nextInt(5) == 0 ? null : published.minusSeconds(random.nextInt(200_000)),
                        published,
                        arrival),
                retracted ? List.of() : matches(),
                keys);
    }

    private List<Match> matches() {
        List<Match> matches = new ArrayList<>();
        for (String indicator : List.of("sign", "deal", "rate", "other", "score", "silence")) {
            if (random.nextInt(3) == 0) {
                matches.add(new Match(indicator, "t" + random.nextInt(2), 1, random.nextInt(5), random.nextGaussian()));
            }
        }
        return matches;
    }

    private static Indicator rate(String id, Set<String> feeds) {
        return new Indicator.Rate(
                new Outline(id, id, 16, Magnitude.ONE, feeds),
                3,
                new RateBaseline(20, 4, .5, 5),
                new RateDispersion(60, 1.5, 10),
                new Ramp(.2, 1.5));
    }

    private static RequiredFeed feed(String source, int days) {
        return new RequiredFeed(source, Duration.ofDays(days));
    }

    private static Coupling lends(String problem, double decibans, int hours) {
        return new Coupling(problem, decibans, 3, Duration.ofHours(hours), "it is answered here");
    }

    private static Problem problem(
            String id, double prior, List<String> indicators, List<RequiredFeed> feeds, Coupling... couplings) {
        return new Problem(
                id,
                new Odds(prior, .6, .3),
                new LevelPolicy(LevelRules.STANDARD, Duration.ofHours(18)),
                indicators,
                feeds,
                List.of(couplings));
    }
}
