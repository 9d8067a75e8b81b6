package tocsin.notification.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * Disables webhooks that have failed for days, as Standard Webhooks 1.0 asks, and tells of every webhook that was disabled, by this or
 * because its receiver is gone: operations, and its owner by another subscription if there is one.
 */
@ApplicationScoped
public class DisableEndpoints {
    private static final Logger LOG = Logger.getLogger(DisableEndpoints.class);
    private static final String DUTY = "disable";
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Mutiny.SessionFactory sessions;
    private final OperationsBook duties;
    private final FailingEndpoints endpoints;
    private final TellOfDisabled telling;
    private final Duration after;

    DisableEndpoints(
            Mutiny.SessionFactory sessions,
            OperationsBook duties,
            FailingEndpoints endpoints,
            TellOfDisabled telling,
            DeliverySettings settings) {
        this.sessions = sessions;
        this.duties = duties;
        this.endpoints = endpoints;
        this.telling = telling;
        this.after = settings.disableAfter();
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return sessions.withStatelessTransaction(session -> duties.take(session, DUTY, EVERY)
                        .chain(ours ->
                                ours ? disable(session) : Uni.createFrom().voidItem()))
                .chain(telling::wake)
                .onFailure()
                .invoke(failure -> LOG.warnf("Webhooks that fail cannot be looked for now: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Once, in one transaction: whoever is disabled in it is told of in it. */
    public Uni<Void> disable(Mutiny.StatelessSession session) {
        return endpoints
                .disable(session, after)
                .chain(() -> endpoints.takeUntold(session))
                .chain(disabled -> telling.tell(session, disabled));
    }
}
