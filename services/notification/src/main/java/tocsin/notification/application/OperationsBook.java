package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.operations.Condition;
import tocsin.notification.operations.Notice;

/** What is known of our own health. An interface, so that the use cases do not know the tables. */
public interface OperationsBook {
    /** Takes a duty if it is due, for one replica only, and sets when it is due again. */
    Uni<Boolean> take(Mutiny.StatelessSession session, String duty, Duration every);

    /** What was wrong at the last look. */
    Uni<List<Condition>> known(Mutiny.StatelessSession session);

    /** What is wrong now. */
    Uni<List<Condition>> present(Mutiny.StatelessSession session, Duration lateAfter);

    /** Replaces what is known. */
    Uni<Void> remember(Mutiny.StatelessSession session, List<Condition> conditions);

    /** Keeps a notice; false if it is known. */
    Uni<Boolean> keep(Mutiny.StatelessSession session, Notice notice);

    /** How many deliveries wait. */
    Uni<Long> waiting(Mutiny.StatelessSession session);

    /** Removes what is older. */
    Uni<Void> removeOlderThan(Mutiny.StatelessSession session, Duration kept);
}
