package tocsin.scoring.model.catalogue;

import java.time.Duration;

/**
 * How levels follow the log-odds.
 *
 * @param hold a level is not lowered sooner than this after the last raise
 */
public record LevelPolicy(LevelRules rules, Duration hold) {
    public static final LevelPolicy STANDARD = new LevelPolicy(LevelRules.STANDARD, Duration.ofHours(24));

    public LevelPolicy {
        InvalidItem.unless(!hold.isNegative(), "", "holdHours", "0 or more");
    }
}
