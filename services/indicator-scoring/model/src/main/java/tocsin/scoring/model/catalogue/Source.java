package tocsin.scoring.model.catalogue;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Who said it.
 *
 * @param origin sources of one owner share it; two copies from one origin corroborate nothing
 * @param credibility of its reports that carry none of their own
 * @param allowance how long it may be silent before its days no longer count as covered; null: any time
 */
public record Source(
        String id,
        String origin,
        Reliability reliability,
        Credibility credibility,
        @Nullable Duration allowance) {
    public Source {
        InvalidItem.unless(!id.isBlank(), id, "id", "a name");
        InvalidItem.unless(!origin.isBlank(), id, "origin", "a name");
        InvalidItem.unless(
                allowance == null || allowance.isPositive(), id, "allowanceHours", "more than 0, or left out");
    }
}
