package tocsin.notification.delivery;

import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;

/** Which alerts cannot wait. */
public final class Urgency {
    private Urgency() {}

    /** Whether an alert raises its problem to CRITICAL. */
    public static boolean of(Alert alert) {
        return alert.kind() == AlertKind.RAISE && alert.toLevel() == WarningLevel.CRITICAL;
    }
}
