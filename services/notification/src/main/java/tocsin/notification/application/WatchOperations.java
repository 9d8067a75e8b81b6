package tocsin.notification.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import tocsin.contracts.identity.NameUuid;
import tocsin.notification.operations.Change;
import tocsin.notification.operations.Notice;

/** Looks at Tocsin itself, one replica at a time, and tells when something goes wrong or is well again. */
@ApplicationScoped
public class WatchOperations {
    private static final Logger LOG = Logger.getLogger(WatchOperations.class);
    private static final String DUTY = "look";
    private static final String CLEANING = "clean";
    private static final Duration DAY = Duration.ofDays(1);

    private final Mutiny.SessionFactory sessions;
    private final OperationsBook book;
    private final NotifyOperations notify;
    private final DeliveryQueue queue;
    private final OperationsSettings settings;
    private final InstantSource clock = InstantSource.system();
    private final AtomicLong oldestUndeliveredMillis = new AtomicLong();

    WatchOperations(
            Mutiny.SessionFactory sessions,
            OperationsBook book,
            NotifyOperations notify,
            DeliveryQueue queue,
            OperationsSettings settings) {
        this.sessions = sessions;
        this.book = book;
        this.notify = notify;
        this.queue = queue;
        this.settings = settings;
    }

    /** Publishes the age of the oldest undelivered alert. */
    void meter(@jakarta.enterprise.event.Observes io.quarkus.runtime.StartupEvent start, MeterRegistry meters) {
        io.micrometer.core.instrument.Gauge.builder(
                        "tocsin.delivery.oldest.undelivered", () -> oldestUndeliveredMillis.get() / 1000.0)
                .baseUnit("seconds")
                .description("age of the oldest undelivered alert")
                .register(meters);
    }

    @Scheduled(every = "${tocsin.operations.look:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return measure()
                .chain(() -> sessions.withStatelessTransaction(session -> book.take(session, DUTY, settings.look())
                        .chain(ours ->
                                ours ? compare(session) : Uni.createFrom().voidItem())))
                .chain(notify::wake)
                .onFailure()
                .invoke(failure -> LOG.warnf("Tocsin cannot look at itself now: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Scheduled(every = "1h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> clean() {
        return sessions.withStatelessTransaction(session -> book.take(session, CLEANING, DAY)
                        .chain(ours -> ours
                                ? book.removeOlderThan(session, settings.kept())
                                : Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.warnf("What is too old could not be removed: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> measure() {
        return queue.oldestUndelivered()
                .invoke(oldest ->
                        oldestUndeliveredMillis.set(oldest.orElse(Duration.ZERO).toMillis()))
                .replaceWithVoid();
    }

    private Uni<Void> compare(Mutiny.StatelessSession session) {
        return book.known(session)
                .chain(before -> book.present(session, settings.lateAfter())
                        .chain(now -> tell(session, Change.between(before, now))
                                .chain(() -> before.equals(now)
                                        ? Uni.createFrom().voidItem()
                                        : book.remember(session, now))));
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, List<Change> changes) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Change change : changes) {
            LOG.warnf("%s: kind=%s", change.title(), change.kind());
            told = told.chain(() -> notify.tell(session, notice(change)));
        }
        return told;
    }

    private Notice notice(Change change) {
        var at = clock.instant();
        return new Notice(
                NameUuid.of(NotifyOperations.NAMESPACE, change.kind() + "\n" + change.title() + "\n" + at),
                Notice.Kind.OPERATIONS,
                at,
                change.title(),
                change.text());
    }
}
