package tocsin.scoring.model.warning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.LevelRules;

/** How a level follows the log-odds: up at once, down after the hold, never down while blind (warning-spec 11). */
public final class Leveling {
    private Leveling() {}

    /** What follows from looking at a problem. */
    public sealed interface Decision {
        /** The standing as it is from here on. */
        Standing standing();

        /** Nothing that anyone must be told of. */
        record Stay(Standing standing) implements Decision {}

        /** A transition. */
        record Change(Standing standing, Transition.Kind kind, String reason) implements Decision {}
    }

    /**
     * Looks at a problem.
     *
     * @param blind why it is blind, if it is
     */
    public static Decision decide(
            LevelPolicy policy, Standing before, Reading reading, Cause cause, @Nullable String blind) {
        Level called = policy.rules().calledFor(before.level(), reading.logOdds());
        Level level = before.level();
        if (called.above(level) || (blind == null && mayFall(policy, before, reading, called, cause))) {
            level = called;
        }
        boolean blindnessChanged = (blind == null) != (before.blind() == null);
        if (level == before.level() && !blindnessChanged) {
            return new Decision.Stay(withBlindness(before, before.level(), reading.at(), blind, 0));
        }
        return new Decision.Change(
                withBlindness(before, level, reading.at(), blind, 1),
                kind(before.level(), level, policy, reading, cause),
                Reasons.of(policy.rules(), before, level, reading, cause, blind));
    }

    /** What the log-odds are at a moment. */
    public record Reading(Instant at, double logOdds) {}

    /** The first second at which the hold since the last raise is over. */
    static long holdEnd(LevelPolicy policy, Standing standing) {
        return standing.raisedAt() == null
                ? Long.MIN_VALUE
                : standing.raisedAt().plus(policy.hold()).getEpochSecond();
    }

    private static boolean mayFall(LevelPolicy policy, Standing before, Reading reading, Level called, Cause cause) {
        return called.below(before.level())
                && (takenBack(policy.rules(), before.level(), reading, cause)
                        || reading.at().getEpochSecond() >= holdEnd(policy, before));
    }

    /** Whether the level would be higher had nothing been taken out: then that is why it falls. */
    static boolean takenBack(LevelRules rules, Level current, Reading reading, Cause cause) {
        return switch (cause) {
            case Cause.Passing() -> false;
            case Cause.Correction(double takenOut) ->
                rules.calledFor(current, reading.logOdds() + takenOut)
                        .above(rules.calledFor(current, reading.logOdds()));
            case Cause.NewCatalogue(int _) -> true;
        };
    }

    private static Transition.Kind kind(Level from, Level to, LevelPolicy policy, Reading reading, Cause cause) {
        if (to.above(from)) {
            return cause instanceof Cause.NewCatalogue ? Transition.Kind.UPDATE : Transition.Kind.RAISE;
        }
        if (to == from) {
            return Transition.Kind.UPDATE;
        }
        if (takenBack(policy.rules(), from, reading, cause)) {
            return Transition.Kind.CANCEL;
        }
        return to == Level.NORMAL ? Transition.Kind.CLEAR : Transition.Kind.UPDATE;
    }

    private static Standing withBlindness(
            Standing before, Level level, Instant at, @Nullable String blind, int transitions) {
        Blindness blindness = null;
        if (blind != null) {
            blindness =
                    new Blindness(before.blind() == null ? at : before.blind().since(), blind);
        }
        return new Standing(
                level,
                level == before.level() ? before.levelSince() : at,
                level.above(before.level()) ? at : before.raisedAt(),
                before.transitions() + transitions,
                blindness);
    }
}
