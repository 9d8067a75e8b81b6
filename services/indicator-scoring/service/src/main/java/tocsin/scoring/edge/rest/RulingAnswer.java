package tocsin.scoring.edge.rest;

import java.time.Instant;
import java.util.Map;
import tocsin.contracts.observation.Ruled;
import tocsin.contracts.observation.Ruled.Sameness;

/**
 * A ruling as it stands.
 *
 * @param first the lesser id of the two reports
 * @param verdict one of {@link #VERDICTS}
 */
record RulingAnswer(
        String board, String first, String second, String verdict, String reason, String author, Instant at) {

    static final Map<String, Sameness> VERDICTS = Map.of(
            "same", Sameness.SAME_EVENT,
            "different", Sameness.NOT_THE_SAME_EVENT,
            "as-found", Sameness.AS_FOUND);

    static RulingAnswer of(Ruled ruled) {
        String verdict = switch (ruled.same()) {
            case SAME_EVENT -> "same";
            case NOT_THE_SAME_EVENT -> "different";
            case AS_FOUND -> "as-found";
        };
        return new RulingAnswer(
                ruled.board(), ruled.first(), ruled.second(), verdict, ruled.reason(), ruled.author(), ruled.at());
    }
}
