package tocsin.contracts.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param fetch how it is fetched; absent: its reports are sent to us. Left out where absent, as the release before wrote it
 */
public record SourceItem(
        String id,
        String name,
        String origin,
        String reliability,
        @Nullable Integer credibility,
        @Nullable Double allowanceHours,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SourceFetch fetch) {
    public SourceItem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(reliability, "reliability");
    }

    /** A source whose reports are sent to us. */
    public SourceItem(
            String id,
            String name,
            String origin,
            String reliability,
            @Nullable Integer credibility,
            @Nullable Double allowanceHours) {
        this(id, name, origin, reliability, credibility, allowanceHours, null);
    }
}
