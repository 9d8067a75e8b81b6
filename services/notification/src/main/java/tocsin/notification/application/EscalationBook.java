package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.escalation.Policy;
import tocsin.notification.escalation.Roster;
import tocsin.notification.escalation.Shift;

/** Who is on watch, and who was called. An interface, so that the use cases do not know the tables. */
public interface EscalationBook {
    /** Shifts that touch a period. */
    Uni<Roster> roster(Mutiny.StatelessSession session, Instant from, Instant to);

    /** Puts these in the place of what the roster says from a time on; overrides stay. */
    Uni<Void> replaceRoster(Mutiny.StatelessSession session, List<Shift> shifts, Instant from, String author);

    /** Adds an override. */
    Uni<Void> add(Mutiny.StatelessSession session, Shift override, String author);

    /** Removes an override that has not ended; what it was, absent if there is none. */
    Uni<Optional<Shift>> removeOverride(Mutiny.StatelessSession session, UUID id, Instant now);

    /** The policy that holds. */
    Uni<Policy> policy(Mutiny.StatelessSession session);

    /** Makes a policy the one that holds. */
    Uni<Void> setPolicy(Mutiny.StatelessSession session, Policy policy, String author);

    /** Live alerts that came since a time, are not acknowledged, and brought the level where their problem still stands. */
    Uni<List<Waiting>> waiting(Mutiny.StatelessSession session, Policy policy, Instant since);

    /** Takes a number; false if it was taken before. */
    Uni<Boolean> take(Mutiny.StatelessSession session, UUID alert, int number, String whom);

    /**
     * An alert that nobody has acknowledged.
     *
     * @param alert the alert
     * @param since when it came
     * @param taken how many numbers were taken
     */
    record Waiting(AlertSummary alert, Instant since, int taken) {}
}
