package tocsin.notification.message;

import java.util.UUID;

/** An alert as the data of a message, as much of it as its receiver may see. */
public sealed interface AlertData permits AlertBody, ThinAlertBody {
    /** Id of the alert. */
    UUID id();

    /** What the receiver of this content may see. */
    static AlertData of(Content.OfAlert told, String because, ConsoleLinks links) {
        return switch (told.sees()) {
            case EVIDENCE -> AlertBody.of(told.alert(), told.untold(), because, links);
            case THIN -> ThinAlertBody.of(told.alert(), told.untold(), because, links);
        };
    }
}
