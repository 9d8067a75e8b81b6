package tocsin.contracts.catalogue;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A source.
 *
 * @param id its id
 * @param name its name
 * @param origin its owner; sources of one owner are one origin
 * @param reliability Admiralty reliability, A to F
 * @param credibility credibility of its reports that carry none, 1 to 6
 * @param allowanceHours silent for longer it is overdue; absent: never
 */
public record SourceItem(
        String id,
        String name,
        String origin,
        String reliability,
        @Nullable Integer credibility,
        @Nullable Double allowanceHours) {
    public SourceItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(reliability, "reliability");
    }
}
