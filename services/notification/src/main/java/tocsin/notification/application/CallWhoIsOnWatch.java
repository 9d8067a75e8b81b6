package tocsin.notification.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import tocsin.contracts.identity.NameUuid;
import tocsin.notification.application.EscalationBook.Waiting;
import tocsin.notification.escalation.Policy;
import tocsin.notification.escalation.Roster;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Subscription;

/** An alert that nobody acknowledges climbs: those on watch are called, then others, then all of them again, until somebody does. */
@ApplicationScoped
public class CallWhoIsOnWatch {
    private static final Logger LOG = Logger.getLogger(CallWhoIsOnWatch.class);
    private static final String DUTY = "escalation";
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** So late a call is still made, by who could not make it in time. */
    private static final Duration LATE = Duration.ofDays(1);

    private static final String BECAUSE = "The escalation policy calls you while nobody acknowledges this alert.";

    private final Mutiny.SessionFactory sessions;
    private final EscalationBook book;
    private final OperationsBook operations;
    private final SubscriptionBook subscriptions;
    private final NotifyOperations notify;
    private final ConsoleLinks links;
    private final InstantSource clock = InstantSource.system();

    CallWhoIsOnWatch(
            Mutiny.SessionFactory sessions,
            EscalationBook book,
            OperationsBook operations,
            SubscriptionBook subscriptions,
            NotifyOperations notify,
            DeliverySettings settings) {
        this.sessions = sessions;
        this.book = book;
        this.operations = operations;
        this.subscriptions = subscriptions;
        this.notify = notify;
        this.links = new ConsoleLinks(settings.console());
    }

    @Scheduled(every = "${tocsin.escalation.look:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return sessions.withStatelessTransaction(session -> operations
                        .take(session, DUTY, EVERY)
                        .chain(ours -> ours
                                ? look(session, clock.instant())
                                : Uni.createFrom().voidItem()))
                .onFailure()
                .invoke(failure -> LOG.warnf("Nobody can be called now: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private Uni<Void> look(Mutiny.StatelessSession session, Instant now) {
        return book.policy(session)
                .chain(policy -> book.waiting(
                                session, policy, now.minus(policy.longest()).minus(LATE))
                        .chain(waiting -> Multi.createFrom()
                                .iterable(waiting)
                                .onItem()
                                .transformToUniAndConcatenate(one -> call(session, policy, one, now))
                                .onItem()
                                .ignoreAsUni()));
    }

    private Uni<Void> call(Mutiny.StatelessSession session, Policy policy, Waiting waiting, Instant now) {
        return policy.due(waiting.since(), waiting.taken(), now)
                .map(call -> whom(session, call.whom(), now)
                        .chain(whom -> book.take(session, waiting.alert().id(), call.number(), whom.told())
                                .chain(ours -> ours
                                        ? tell(session, waiting, call.number(), whom, now)
                                        : Uni.createFrom().voidItem())))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /**
     * Who is called.
     *
     * @param told for the log: accounts, and why operations are called in somebody's place
     * @param reached subscriptions of the accounts
     * @param operations whether the operations contacts are called
     */
    private record Whom(String told, List<Subscription> reached, boolean operations) {}

    /** Where nobody is on watch, or nobody called has a way to be reached, operations are called. */
    private Uni<Whom> whom(Mutiny.StatelessSession session, List<String> asked, Instant now) {
        return book.roster(session, now, now.plusMillis(1))
                .chain(roster -> subscriptions
                        .standing(session, SubscriptionBook.Purpose.ALERTS)
                        .map(standing -> whom(asked, roster, standing, now)));
    }

    private static Whom whom(List<String> asked, Roster roster, List<Subscription> standing, Instant now) {
        Set<String> accounts = new LinkedHashSet<>();
        boolean operations = false;
        for (String one : asked) {
            switch (one) {
                case Policy.ON_WATCH -> accounts.addAll(roster.onWatch(now));
                case Policy.OPERATIONS -> operations = true;
                default -> accounts.add(one);
            }
        }
        List<Subscription> reached = standing.stream()
                .filter(subscription -> accounts.contains(subscription.owner()))
                .toList();
        String named = accounts.isEmpty() ? "nobody is on watch" : String.join(", ", accounts);
        if (reached.isEmpty() && !operations) {
            return new Whom(named + "; operations, because nobody else can be reached", reached, true);
        }
        return new Whom(operations ? named + "; operations" : named, reached, operations);
    }

    private Uni<Void> tell(Mutiny.StatelessSession session, Waiting waiting, int number, Whom whom, Instant now) {
        AlertSummary alert = waiting.alert();
        long minutes = Duration.between(waiting.since(), now).toMinutes();
        Notice notice = new Notice(
                NameUuid.of(NotifyOperations.NAMESPACE, "escalation\n" + alert.id() + "\n" + number),
                Notice.Kind.ESCALATION,
                now,
                "%s, not acknowledged for %d min: %s".formatted(alert.toLevel(), minutes, alert.problemTitle()),
                "%s Called: %s. Acknowledging it ends the calls.".formatted(sentence(alert.reason()), whom.told()),
                links.alert(alert.id(), alert.board()));
        LOG.infof(
                "Nobody acknowledges, somebody is called: alertId=%s number=%d whom=%s",
                alert.id(), number, whom.told());
        Uni<Void> told = notify.tell(session, notice, whom.reached(), BECAUSE);
        return whom.operations() ? told.chain(() -> notify.alsoTell(session, notice)) : told;
    }

    private static String sentence(String reason) {
        return reason.endsWith(".") ? reason : reason + ".";
    }
}
