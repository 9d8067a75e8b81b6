package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.identity.NameUuid;
import tocsin.notification.operations.Notice;

/** Tells those who run Tocsin that some service could not read a record. */
@ApplicationScoped
public class TellOfDeadLetters {
    private static final int MOST_NAMED = 10;

    private final NotifyOperations notify;
    private final InstantSource clock = InstantSource.system();

    TellOfDeadLetters(NotifyOperations notify) {
        this.notify = notify;
    }

    /**
     * A record that nobody could read.
     *
     * @param id topic, partition and offset of the record
     * @param reason why not
     */
    public record Unread(String id, String reason) {
        public Unread {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(reason, "reason");
        }
    }

    /** One notice for all that came at once; the same letters never give two. */
    public Uni<Void> tell(Mutiny.StatelessSession session, List<Unread> letters) {
        String named = letters.stream()
                .limit(MOST_NAMED)
                .map(letter -> letter.id() + ": " + letter.reason())
                .collect(Collectors.joining("\n"));
        Notice notice = new Notice(
                NameUuid.of(
                        NotifyOperations.NAMESPACE,
                        "dead letters\n" + letters.getFirst().id()),
                Notice.Kind.OPERATIONS,
                clock.instant(),
                "%d records could not be read".formatted(letters.size()),
                "They are kept in the dead letters and everything else goes on.\n" + named);
        return notify.tell(session, notice);
    }
}
