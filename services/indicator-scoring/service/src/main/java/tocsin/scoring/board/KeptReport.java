package tocsin.scoring.board;

import java.time.Instant;
import tocsin.contracts.observation.Matched;
import tocsin.scoring.evidence.EvidenceReading;
import tocsin.scoring.model.evidence.Evidence;

/**
 * A report as it stands.
 *
 * @param matched its standing revision
 * @param firstArrivedAt when the first of its revisions arrived
 */
public record KeptReport(Matched matched, Instant firstArrivedAt) {

    static KeptReport of(Matched matched, Evidence stands) {
        return new KeptReport(matched, firstArrivedAt(stands));
    }

    static Instant firstArrivedAt(Evidence stands) {
        return Instant.ofEpochSecond(stands.timing().firstArrived());
    }

    Evidence evidence() {
        return EvidenceReading.evidence(matched).knownSince(firstArrivedAt.getEpochSecond());
    }
}
