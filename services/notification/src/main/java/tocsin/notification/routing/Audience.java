package tocsin.notification.routing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tocsin.notification.subscription.Violation;

/**
 * Those who are told alike, such as a theater desk or allies.
 *
 * @param id its id
 * @param name its name
 * @param sees how much of an alert reaches them
 * @param open whether every account may subscribe as one of them; else only officers, analysts and operators
 */
public record Audience(String id, String name, Disclosure sees, boolean open) {
    public Audience {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sees, "sees");
    }

    /** What is wrong with an audience that is none of these. */
    public static Violation unknown(List<Audience> known) {
        return new Violation(
                "audience", "one of " + known.stream().map(Audience::id).collect(Collectors.joining(", ")));
    }
}
