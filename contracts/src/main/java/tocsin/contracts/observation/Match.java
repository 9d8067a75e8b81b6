package tocsin.contracts.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A report matched an indicator in a theater.
 *
 * @param indicator id of the indicator
 * @param theater id of the theater
 * @param count how many events the report tells of, at least 1
 * @param fatalities deaths reported, where given
 * @param language language of the query that matched; absent for a coded event
 * @param highlights the words of the text that matched
 * @param value what the indicator's daily series stood at; absent where it is no score
 */
public record Match(
        String indicator,
        String theater,
        int count,
        @Nullable Integer fatalities,
        @Nullable String language,
        List<String> highlights,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double value) {
    public Match {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(theater, "theater");
        highlights = List.copyOf(highlights);
        if (count < 1) {
            throw new IllegalArgumentException("a match counts at least 1, not " + count);
        }
    }

    /** A match of an event or a text. */
    public Match(
            String indicator,
            String theater,
            int count,
            @Nullable Integer fatalities,
            @Nullable String language,
            List<String> highlights) {
        this(indicator, theater, count, fatalities, language, highlights, null);
    }

    /** A day of an indicator's series. */
    public static Match ofScore(String indicator, String theater, double value) {
        return new Match(indicator, theater, 1, null, null, List.of(), value);
    }
}
