package tocsin.notification.application;

import java.util.List;
import tocsin.notification.subscription.Violation;

/** What came of a draft. */
public sealed interface Keeping<T> {
    /** It stands. */
    record Kept<T>(T kept) implements Keeping<T> {}

    /** These fields are not as they must be, and nothing was changed. */
    record Refused<T>(List<Violation> violations) implements Keeping<T> {
        public Refused {
            violations = List.copyOf(violations);
        }
    }
}
