package tocsin.scoring.model.catalogue;

/** The thresholds of the three levels above NORMAL (warning-spec 1 and 11). */
public record LevelRules(Threshold watch, Threshold warning, Threshold critical) {
    public static final LevelRules STANDARD =
            new LevelRules(new Threshold(-6, -8), new Threshold(-1, -3), new Threshold(6, 4));

    public LevelRules {
        InvalidItem.unless(watch.raise() < warning.raise(), "", "levels.warning.raise", "more than levels.watch.raise");
        InvalidItem.unless(
                warning.raise() < critical.raise(), "", "levels.critical.raise", "more than levels.warning.raise");
        InvalidItem.unless(watch.raise() < warning.clear(), "", "levels.warning.clear", "more than levels.watch.raise");
    }

    /** The least log-odds that raise to this level; NORMAL needs none. */
    public double raise(Level level) {
        return switch (level) {
            case NORMAL -> Double.NEGATIVE_INFINITY;
            case WATCH -> watch.raise();
            case WARNING -> warning.raise();
            case CRITICAL -> critical.raise();
        };
    }

    /** The least log-odds that keep this level; NORMAL is never left downwards. */
    public double clear(Level level) {
        return switch (level) {
            case NORMAL -> Double.NEGATIVE_INFINITY;
            case WATCH -> watch.clear();
            case WARNING -> warning.clear();
            case CRITICAL -> critical.clear();
        };
    }

    /** The log-odds at which {@code current} is next left upwards; infinite at CRITICAL. */
    public double nextRaise(Level current) {
        return switch (current) {
            case NORMAL -> watch.raise();
            case WATCH -> warning.raise();
            case WARNING -> critical.raise();
            case CRITICAL -> Double.POSITIVE_INFINITY;
        };
    }

    /** The level that the log-odds call for from {@code current}, before hold and blindness are asked. */
    public Level calledFor(Level current, double logOdds) {
        Level raised = Level.NORMAL;
        Level kept = Level.NORMAL;
        for (Level level : Level.values()) {
            if (logOdds >= raise(level)) {
                raised = level;
            }
            if (!level.above(current) && logOdds >= clear(level)) {
                kept = level;
            }
        }
        return raised.above(kept) ? raised : kept;
    }
}
