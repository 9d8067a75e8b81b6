package tocsin.notification.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import tocsin.contracts.identity.NameUuid;
import tocsin.notification.operations.Notice;

/** Says regularly that Tocsin lives, so that somebody outside can notice when it does not. */
@ApplicationScoped
public class SendHeartbeats {
    private static final Logger LOG = Logger.getLogger(SendHeartbeats.class);
    private static final String DUTY = "heartbeat";

    private final Mutiny.SessionFactory sessions;
    private final OperationsBook book;
    private final NotifyOperations notify;
    private final OperationsSettings settings;
    private final InstantSource clock = InstantSource.system();

    SendHeartbeats(
            Mutiny.SessionFactory sessions, OperationsBook book, NotifyOperations notify, OperationsSettings settings) {
        this.sessions = sessions;
        this.book = book;
        this.notify = notify;
        this.settings = settings;
    }

    /** Looks more often than a heartbeat is due, so that a dead replica's duty passes on soon. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return sessions.withStatelessTransaction(session -> book.take(session, DUTY, settings.heartbeat())
                        .chain(ours -> ours ? send(session) : Uni.createFrom().voidItem())
                        .replaceWithVoid())
                .onFailure()
                .invoke(failure -> LOG.warnf("No heartbeat can be sent now: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> send(Mutiny.StatelessSession session) {
        Instant now = clock.instant();
        return book.known(session)
                .chain(conditions -> book.waiting(session).chain(waiting -> {
                    String text = "%d deliveries wait. %s. The next heartbeat comes in %s."
                            .formatted(
                                    waiting,
                                    conditions.isEmpty()
                                            ? "Nothing is known to be wrong"
                                            : conditions.size() + " conditions are known to be wrong",
                                    settings.heartbeat());
                    Notice notice = new Notice(
                            NameUuid.of(NotifyOperations.NAMESPACE, "heartbeat\n" + now),
                            Notice.Kind.HEARTBEAT,
                            now,
                            "Tocsin is alive",
                            text);
                    return notify.tell(session, notice, now.plus(settings.heartbeat()));
                }));
    }
}
