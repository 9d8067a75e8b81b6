package tocsin.notification.feed;

import java.util.Locale;

/** How much of an alert the readers of a feed see. */
public enum Audience {
    /** Problem, level, time, theaters, the word of probability and a link: nothing of what the alert rests on. */
    THIN,
    /** The numbers, the reason and the reports, too. */
    EVIDENCE;

    /** Its name in the API. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
