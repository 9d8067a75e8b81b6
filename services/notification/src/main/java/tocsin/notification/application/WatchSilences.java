package tocsin.notification.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import tocsin.contracts.identity.NameUuid;
import tocsin.notification.hold.Silence;
import tocsin.notification.operations.Notice;

/** No silence ends unnoticed: its author is told shortly before and when it has ended; operations, where the author has no subscription. */
@ApplicationScoped
public class WatchSilences {
    private static final Logger LOG = Logger.getLogger(WatchSilences.class);
    private static final String DUTY = "silences";
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final Mutiny.SessionFactory sessions;
    private final HoldBook holding;
    private final OperationsBook operations;
    private final SubscriptionBook subscriptions;
    private final NotifyOperations notify;
    private final Duration warnBefore;
    private final InstantSource clock = InstantSource.system();

    WatchSilences(
            Mutiny.SessionFactory sessions,
            HoldBook holding,
            OperationsBook operations,
            SubscriptionBook subscriptions,
            NotifyOperations notify,
            @ConfigProperty(name = "tocsin.holds.warn-before", defaultValue = "15m") Duration warnBefore) {
        this.sessions = sessions;
        this.holding = holding;
        this.operations = operations;
        this.subscriptions = subscriptions;
        this.notify = notify;
        this.warnBefore = warnBefore;
    }

    @Scheduled(every = "${tocsin.holds.look:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return sessions.withStatelessTransaction(session -> operations
                        .take(session, DUTY, EVERY)
                        .chain(ours -> ours ? tell(session) : Uni.createFrom().item(false)))
                .chain(told -> told ? notify.wake() : Uni.createFrom().voidItem())
                .onFailure()
                .invoke(failure -> LOG.warnf("Silences cannot be looked at now: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Boolean> tell(Mutiny.StatelessSession session) {
        Instant now = clock.instant();
        return holding.aboutToEnd(session, now, warnBefore)
                .chain(ending -> holding.ended(session, now).chain(ended -> {
                    Uni<Void> told = Uni.createFrom().voidItem();
                    for (Silence silence : ending) {
                        told = told.chain(() -> tell(session, silence, now, "is about to end"));
                    }
                    for (Silence silence : ended) {
                        told = told.chain(() -> tell(session, silence, now, "has ended"));
                    }
                    return told.replaceWith(!ending.isEmpty() || !ended.isEmpty());
                }));
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, Silence silence, Instant now, String what) {
        String kind = silence.kind() == Silence.Kind.SILENCE ? "A silence" : "Maintenance";
        Notice notice = new Notice(
                NameUuid.of(NotifyOperations.NAMESPACE, "silence\n" + silence.id() + "\n" + what),
                Notice.Kind.SILENCE,
                now,
                "%s %s".formatted(kind, what),
                "%s of %s on board %s holds back %s up to %s until %s: %s What it held back is told then, unless it is over."
                        .formatted(
                                kind,
                                silence.author(),
                                silence.board(),
                                what(silence),
                                silence.upToLevel(),
                                silence.endsAt(),
                                sentence(silence.reason())));
        return subscriptions
                .standing(session, SubscriptionBook.Purpose.ALERTS)
                .map(standing -> standing.stream()
                        .filter(subscription -> subscription.owner().equals(silence.author()))
                        .toList())
                .chain(own -> own.isEmpty()
                        ? notify.tell(session, notice)
                        : notify.tell(session, notice, own, "You asked for this silence."));
    }

    private static String what(Silence silence) {
        String problems = silence.problems().isEmpty() ? "all problems" : String.join(", ", silence.problems());
        return silence.theaters().isEmpty() ? problems : problems + " in " + String.join(", ", silence.theaters());
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
