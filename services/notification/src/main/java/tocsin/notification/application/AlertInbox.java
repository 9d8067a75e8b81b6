package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The alerts that were taken in. An interface, so that the use cases do not know the tables. */
public interface AlertInbox {
    /** Which of these are known. */
    Uni<Set<UUID>> known(Mutiny.StatelessSession session, List<UUID> ids);

    /** Keeps alerts that are not known, with the audiences that they reach. */
    Uni<Void> keep(Mutiny.StatelessSession session, List<RoutedAlert> alerts);

    /** Removes all alerts of a board, and with them their deliveries. */
    Uni<Void> forget(Mutiny.StatelessSession session, String board);
}
