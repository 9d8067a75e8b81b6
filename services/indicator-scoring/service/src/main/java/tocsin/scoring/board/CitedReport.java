package tocsin.scoring.board;

import java.time.Instant;
import tocsin.contracts.observation.Citation;
import tocsin.contracts.observation.Matched;

/** What an explanation must know of a report to cite it. */
record CitedReport(String id, String source, int credibility, Instant publishedAt, Citation citation) {

    static CitedReport of(Matched matched) {
        return new CitedReport(
                matched.reportId(), matched.source(), matched.credibility(), matched.publishedAt(), matched.citation());
    }
}
