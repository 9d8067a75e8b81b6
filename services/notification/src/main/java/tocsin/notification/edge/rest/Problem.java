package tocsin.notification.edge.rest;

import java.util.List;
import tocsin.notification.subscription.Violation;

/**
 * An error as RFC 9457 writes it.
 *
 * @param type stable name, {@code urn:tocsin:problem:...}
 * @param title what it means in a few words
 * @param status HTTP status
 * @param detail what happened here
 * @param violations fields that are not as they must be, possibly none
 */
public record Problem(String type, String title, int status, String detail, List<Violation> violations) {
    static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        violations = List.copyOf(violations);
    }

    static Problem of(String name, int status, String title, String detail) {
        return new Problem("urn:tocsin:problem:" + name, title, status, detail, List.of());
    }
}
