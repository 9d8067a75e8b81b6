package tocsin.scoring.model.catalogue;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** An observable sign, by its kind; the defaults are those of warning-spec 1. */
public sealed interface Indicator {
    Outline outline();

    default String id() {
        return outline().id();
    }

    default String title() {
        return outline().title();
    }

    /** Decibans at full activation. */
    default double weight() {
        return outline().weight();
    }

    default Magnitude magnitude() {
        return outline().magnitude();
    }

    default Set<String> feeds() {
        return outline().feeds();
    }

    /** Rare and telling: each event speaks, and fades. */
    record Sign(Outline outline, double halfLifeDays, double halfMass) implements Indicator {
        public Sign {
            InvalidItem.unless(halfLifeDays > 0, outline.id(), "sign.halfLifeDays", "more than 0");
            InvalidItem.unless(halfMass > 0, outline.id(), "sign.halfMass", "more than 0");
        }

        public static Sign standard(Outline outline) {
            return new Sign(outline, 10, 1);
        }
    }

    /** Always some: a surge against its own baseline speaks. */
    record Rate(Outline outline, double halfLifeDays, RateBaseline baseline, RateDispersion dispersion, Ramp activation)
            implements Indicator {
        public Rate {
            InvalidItem.unless(halfLifeDays > 0, outline.id(), "rate.halfLifeDays", "more than 0");
        }

        public static Rate standard(Outline outline) {
            return new Rate(outline, 7, RateBaseline.STANDARD, RateDispersion.STANDARD, new Ramp(1, 4));
        }
    }

    /** A signed daily series, robustly standardised against its own past. */
    record Score(Outline outline, Direction direction, double halfLifeDays, ScoreBase base, Ramp activation)
            implements Indicator {
        public Score {
            InvalidItem.unless(halfLifeDays > 0, outline.id(), "score.halfLifeDays", "more than 0");
        }

        public static Score standard(Outline outline, Direction direction) {
            return new Score(outline, direction, 7, ScoreBase.STANDARD, new Ramp(1, 4));
        }
    }

    /** An expected contact did not come. */
    record Silence(Outline outline, double mergeDays, int memoryGaps, int minimumGaps, Ramp activation)
            implements Indicator {
        public Silence {
            InvalidItem.unless(mergeDays >= 0, outline.id(), "silence.mergeDays", "0 or more");
            InvalidItem.unless(minimumGaps >= 2, outline.id(), "silence.minimumGaps", "2 or more");
            InvalidItem.unless(memoryGaps >= minimumGaps, outline.id(), "silence.memoryGaps", "minimumGaps or more");
        }

        public static Silence standard(Outline outline) {
            return new Silence(outline, 2, 12, 3, new Ramp(1, 3));
        }
    }

    /** Several problems stand up at once. */
    record Concurrence(Outline outline, List<String> problems, double ownDecibans, Duration delay, Ramp activation)
            implements Indicator {
        public Concurrence {
            problems = List.copyOf(problems);
            InvalidItem.unless(!problems.isEmpty(), outline.id(), "concurrence.problems", "at least one problem");
            InvalidItem.unless(
                    delay.compareTo(Duration.ofHours(1)) >= 0, outline.id(), "concurrence.delayHours", "1 or more");
        }

        /** The whole hour that is looked at from this moment, epoch seconds. */
        public long sampled(long now) {
            return WholeHours.before(now, delay);
        }

        public static Concurrence standard(Outline outline, List<String> problems, double ownDecibans) {
            return new Concurrence(outline, problems, ownDecibans, Duration.ofHours(1), new Ramp(1, 3));
        }
    }
}
