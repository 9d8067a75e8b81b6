package tocsin.notification.link;

import java.time.Duration;

/** What a link is good for; it is good for nothing else, because each purpose has a key of its own. */
public enum LinkPurpose {
    /** Ends the mails of a subscription. Long, because people unsubscribe from the mail that they happen to find. */
    UNSUBSCRIBE("unsubscribe", Duration.ofDays(90)),
    /** Acknowledges one alert. As long as the watch of a long week-end. */
    ACKNOWLEDGE("acknowledge", Duration.ofDays(3));

    private final String label;
    private final Duration life;

    LinkPurpose(String label, Duration life) {
        this.label = label;
        this.life = life;
    }

    /** Its name in paths and keys. */
    public String label() {
        return label;
    }

    /** How long a link is good. */
    public Duration life() {
        return life;
    }
}
