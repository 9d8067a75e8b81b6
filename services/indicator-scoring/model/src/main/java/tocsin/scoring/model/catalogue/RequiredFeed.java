package tocsin.scoring.model.catalogue;

import java.time.Duration;

/** A source without which a problem is blind: silent for longer than the allowance is overdue. */
public record RequiredFeed(String source, Duration allowance) {
    public RequiredFeed {
        InvalidItem.unless(allowance.isPositive(), "", "requiredFeeds." + source + ".allowanceHours", "more than 0");
    }
}
