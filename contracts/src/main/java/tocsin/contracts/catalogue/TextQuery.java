package tocsin.contracts.catalogue;

import java.util.List;
import java.util.Objects;

/**
 * A stored query over text.
 *
 * @param language ISO 639-1 code of the analysis chain it runs in
 * @param query Lucene classic syntax
 * @param mustMatch sentences that it must match; tests run them
 * @param mustNotMatch sentences that it must not match
 */
public record TextQuery(String language, String query, List<String> mustMatch, List<String> mustNotMatch) {
    public TextQuery {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(query, "query");
        mustMatch = List.copyOf(mustMatch);
        mustNotMatch = List.copyOf(mustNotMatch);
    }
}
