package tocsin.notification.subscription;

import java.util.Objects;

/**
 * A field that is not as it must be.
 *
 * @param field its path, {@code channel.url}
 * @param expected what was expected
 */
public record Violation(String field, String expected) {
    public Violation {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(expected, "expected");
    }
}
