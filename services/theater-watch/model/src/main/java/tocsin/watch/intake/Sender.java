package tocsin.watch.intake;

import java.util.Set;

/**
 * Who sends reports.
 *
 * @param name name of the account
 * @param sources ids of the sources it may speak for; {@code *} is any
 */
public record Sender(String name, Set<String> sources) {
    public static final String ANY = "*";

    public Sender {
        sources = Set.copyOf(sources);
    }

    boolean speaksFor(String source) {
        return sources.contains(ANY) || sources.contains(source);
    }
}
