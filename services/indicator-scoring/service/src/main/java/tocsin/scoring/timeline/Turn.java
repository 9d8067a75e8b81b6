package tocsin.scoring.timeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;

/**
 * A change of a problem's level, or of its blindness.
 *
 * @param alert id of the alert that told it
 * @param reason in a sentence, where it is still kept
 */
public record Turn(
        String alert,
        String problem,
        AlertKind kind,
        WarningLevel from,
        WarningLevel to,
        Instant at,
        @Nullable String reason) {}
