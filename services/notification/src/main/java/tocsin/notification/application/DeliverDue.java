package tocsin.notification.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import tocsin.notification.delivery.Judging;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.delivery.RetrySchedule;
import tocsin.notification.delivery.Urgency;
import tocsin.notification.delivery.Verdict;
import tocsin.notification.message.Content;

/** The worker: claims what is due, sends it outside any transaction, records what came of it. */
@ApplicationScoped
public class DeliverDue {
    private static final Logger LOG = Logger.getLogger(DeliverDue.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration STOPPING_PAUSE = Duration.ofMillis(20);

    private final DeliveryQueue queue;
    private final Pacing pacing;
    private final Transport transport;
    private final DeliverySettings settings;
    private final RetrySchedule schedule;
    private final RetrySchedule urgentSchedule;
    private final MeterRegistry meters;
    private final AtomicInteger inFlight = new AtomicInteger();

    /** Wakings not yet answered by a claim; whoever raises it from 0 claims. */
    private final AtomicInteger wakings = new AtomicInteger();

    private volatile boolean stopping;

    DeliverDue(
            DeliveryQueue queue, Pacing pacing, Transport transport, DeliverySettings settings, MeterRegistry meters) {
        this.queue = queue;
        this.pacing = pacing;
        this.transport = transport;
        this.settings = settings;
        this.schedule = new RetrySchedule(settings.schedule());
        this.urgentSchedule = new RetrySchedule(settings.urgentSchedule());
        this.meters = meters;
        meters.gauge("tocsin.deliveries.in.flight", inFlight);
    }

    /** Looks for due deliveries now; returns at once. */
    public void wake() {
        if (!stopping && wakings.getAndIncrement() == 0) {
            claim();
        }
    }

    @Scheduled(every = "${tocsin.delivery.sweep:1s}")
    void sweep() {
        wake();
    }

    /** Begins nothing new and waits for what runs; what does not end in time is repeated after its lease. */
    void onStop(@Observes ShutdownEvent stop) {
        stopping = true;
        long deadline = System.nanoTime() + settings.timeout().toNanos();
        while (inFlight.get() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(STOPPING_PAUSE.toNanos());
        }
    }

    private void claim() {
        int answered = wakings.get();
        int free = settings.inFlight() - inFlight.get();
        if (free <= 0) {
            answered(answered); // an attempt that ends wakes us
            return;
        }
        long asked = System.nanoTime();
        queue.claim(free, settings.lease())
                .chain(claimed -> pacing.admit(claimed, settings.perMinute())
                        .invoke(admitted -> start(admitted, asked))
                        .replaceWith(claimed.size() == free))
                .subscribe()
                .with(full -> answered(full ? 0 : answered), failure -> {
                    LOG.warnf("Deliveries cannot be claimed now, the next sweep tries again: reason=%s", failure);
                    wakings.set(0);
                });
    }

    /** A waking that came while we claimed is answered by another claim. */
    private void answered(int answered) {
        if (wakings.addAndGet(-answered) > 0 && !stopping) {
            claim();
        }
    }

    private void start(List<ClaimedDelivery> claimed, long asked) {
        Duration old = Duration.ofNanos(System.nanoTime() - asked);
        if (!claimed.isEmpty() && old.compareTo(settings.lease().minus(settings.timeout())) >= 0) {
            LOG.warnf("Claimed deliveries came too late to be begun within their lease: count=%d", claimed.size());
            return;
        }
        for (ClaimedDelivery delivery : claimed) {
            inFlight.incrementAndGet();
            attempt(delivery).subscribe().with(more -> ended(more), failure -> {
                LOG.errorf(
                        failure,
                        "An outcome could not be recorded, the delivery repeats: deliveryId=%s",
                        delivery.id());
                ended(false);
            });
        }
    }

    private void ended(boolean moreInLane) {
        boolean wasFull = inFlight.getAndDecrement() >= settings.inFlight();
        if (moreInLane || wasFull) {
            wake();
        }
    }

    private Uni<Boolean> attempt(ClaimedDelivery delivery) {
        return transport
                .send(delivery)
                .ifNoItem()
                .after(settings.timeout().plusSeconds(1))
                .recoverWithItem(() -> new Outcome.Missed("no answer within " + settings.timeout()))
                .onFailure()
                .recoverWithItem(failure -> new Outcome.Missed(failure.toString()))
                .map(outcome -> judge(delivery, outcome))
                .chain(verdict -> queue.record(delivery, verdict)
                        .onFailure()
                        .retry()
                        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                        .expireIn(settings.lease().toMillis()));
    }

    private Verdict judge(ClaimedDelivery delivery, Outcome outcome) {
        Verdict verdict = Judging.judge(
                outcome,
                delivery.attempt() - delivery.earlier(),
                urgent(delivery) ? urgentSchedule : schedule,
                delivery.stillWanted(),
                ThreadLocalRandom.current().nextDouble());
        String name = name(verdict);
        meters.counter(
                        "tocsin.deliveries",
                        "outcome",
                        name,
                        "channel",
                        delivery.channel().type())
                .increment();
        String correlation = delivery.content() instanceof Content.OfAlert told ? told.correlation() : null;
        Correlation.in(
                correlation,
                () -> LOG.infof(
                        "An attempt was made: deliveryId=%s attempt=%d channel=%s outcome=%s reason=%s",
                        delivery.id(), delivery.attempt(), delivery.channel().type(), name, reason(verdict)));
        return verdict;
    }

    private static boolean urgent(ClaimedDelivery delivery) {
        return delivery.content() instanceof Content.OfAlert told && Urgency.of(told.alert());
    }

    private static String name(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Delivered delivered -> "delivered";
            case Verdict.TryAgain again -> "retry";
            case Verdict.GivenUp givenUp -> "failed";
            case Verdict.AddressRefused refused -> "refused";
            case Verdict.ChannelClosed closed -> "closed";
        };
    }

    private static String reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Delivered delivered -> "";
            case Verdict.TryAgain again -> again.reason();
            case Verdict.GivenUp givenUp -> givenUp.reason();
            case Verdict.AddressRefused refused -> refused.reason();
            case Verdict.ChannelClosed closed -> closed.reason();
        };
    }
}
