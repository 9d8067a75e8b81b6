package tocsin.notification.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import tocsin.contracts.identity.WarningIds;
import tocsin.notification.application.FallbackBook.Late;

/** Mails a raise to CRITICAL that does not get through to a webhook to whom its subscription names for that; the webhook is tried on. */
@ApplicationScoped
public class FallBackToMail {
    private static final Logger LOG = Logger.getLogger(FallBackToMail.class);

    private final Mutiny.SessionFactory sessions;
    private final FallbackBook book;
    private final DeliveryQueue queue;
    private final DeliverDue worker;
    private final Duration after;

    FallBackToMail(
            Mutiny.SessionFactory sessions,
            FallbackBook book,
            DeliveryQueue queue,
            DeliverDue worker,
            DeliverySettings settings) {
        this.sessions = sessions;
        this.book = book;
        this.queue = queue;
        this.worker = worker;
        this.after = settings.fallbackAfter();
    }

    @Scheduled(every = "${tocsin.delivery.fallback-look:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return sessions.withStatelessTransaction(this::plan)
                .invoke(this::sent)
                .onFailure()
                .invoke(failure -> LOG.warnf("What did not get through cannot be looked for now: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Plans the mails for what is late now, in the caller's transaction. */
    public Uni<List<Late>> plan(Mutiny.StatelessSession session) {
        return book.late(session, after)
                .call(late -> queue.plan(
                        session, late.stream().map(FallBackToMail::planned).toList()));
    }

    private void sent(List<Late> late) {
        if (!late.isEmpty()) {
            late.forEach(one -> LOG.warnf(
                    "A raise to CRITICAL goes by mail, too: alertId=%s subscriptionId=%s",
                    one.alert(), one.subscription()));
            worker.wake();
        }
    }

    private static PlannedDelivery planned(Late late) {
        return new PlannedDelivery(
                WarningIds.delivery(late.alert(), late.fallback()),
                late.fallback(),
                late.alert(),
                null,
                late.lane(),
                late.position(),
                "It has not got through to your webhook \"%s\", which names you for this: %s"
                        .formatted(late.name(), late.error()),
                late.sees(),
                null,
                false,
                null,
                null,
                true);
    }
}
