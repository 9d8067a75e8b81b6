package tocsin.notification.hold;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import tocsin.contracts.warning.WarningLevel;

/**
 * While one problem stands high, alerts of those that it is made of are held back.
 *
 * @param id its id
 * @param source id of the problem that holds back
 * @param fromLevel it does so while at this level or above, on the same board
 * @param problems ids of those held back
 * @param upToLevel alerts that rise higher are told all the same
 * @param author the account that asked for it
 * @param reason why, in the author's words
 */
public record Inhibition(
        UUID id,
        String source,
        WarningLevel fromLevel,
        List<String> problems,
        WarningLevel upToLevel,
        String author,
        String reason) {
    public Inhibition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(fromLevel, "fromLevel");
        Objects.requireNonNull(upToLevel, "upToLevel");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(reason, "reason");
        problems = List.copyOf(problems);
        if (problems.isEmpty() || problems.contains(source)) {
            throw new IllegalArgumentException("an inhibition holds back other problems than its own");
        }
    }

    /** Whether it holds this alert back while its source is at this level. */
    public boolean holds(Transition alert, WarningLevel sourceLevel) {
        return sourceLevel.compareTo(fromLevel) >= 0
                && problems.contains(alert.problem())
                && alert.toLevel().compareTo(upToLevel) <= 0;
    }
}
