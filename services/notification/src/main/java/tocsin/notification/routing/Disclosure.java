package tocsin.notification.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of an alert its readers see. */
public enum Disclosure {
    /** Problem, level, time, theaters, the word of probability and a link: nothing of what the alert rests on. */
    THIN,
    /** The numbers, the reason and the reports, too. */
    EVIDENCE;

    /** Its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of this name. */
    public static Optional<Disclosure> labelled(String label) {
        return Arrays.stream(values())
                .filter(known -> known.label().equals(label))
                .findFirst();
    }
}
