package tocsin.contracts.observation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a reader needs to find a report again.
 *
 * @param title headline, or a sentence made from the coded event
 * @param url link to the original, where known
 * @param externalId the source's own id, where it has one
 * @param place where it was found to be, with the reason ("Saraqib: coordinates given"), where known
 */
public record Citation(
        String title,
        @Nullable String url,
        @Nullable String externalId,
        @Nullable String place) {
    public Citation {
        Objects.requireNonNull(title, "title");
    }
}
