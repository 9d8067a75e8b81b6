package tocsin.notification.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/** Closes bursts and digests when their time has come, each once whatever the number of replicas; the worker sends them. */
@ApplicationScoped
public class CloseBundles {
    private static final Logger LOG = Logger.getLogger(CloseBundles.class);

    private final Mutiny.SessionFactory sessions;
    private final GatheringBook book;
    private final DeliverDue worker;
    private final int most;
    private final AtomicLong gathered = new AtomicLong();

    CloseBundles(
            Mutiny.SessionFactory sessions,
            GatheringBook book,
            DeliverDue worker,
            GatheringSettings settings,
            MeterRegistry meters) {
        this.sessions = sessions;
        this.book = book;
        this.worker = worker;
        this.most = settings.most();
        meters.gauge("tocsin.deliveries.gathered", gathered);
    }

    /** Closes what is due now. */
    @Scheduled(every = "${tocsin.bundles.look:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public Uni<Void> look() {
        return sessions.withStatelessTransaction(session -> book.close(session, most))
                .invoke(closed -> {
                    if (closed > 0) {
                        LOG.infof("Gathered alerts are to be told: messages=%d", closed);
                        worker.wake();
                    }
                })
                .chain(book::waiting)
                .invoke(gathered::set)
                .onFailure()
                .invoke(failure -> LOG.warnf("What is gathered cannot be looked at now: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }
}
