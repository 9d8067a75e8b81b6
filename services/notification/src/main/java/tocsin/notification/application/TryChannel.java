package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.message.Content;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Subscription;

/** Sends one message to a subscription at once, marked as a test, by the way that alerts go; nothing of it is kept. */
@ApplicationScoped
public class TryChannel {
    private static final Logger LOG = Logger.getLogger(TryChannel.class);

    private final Transport transport;
    private final Duration timeout;
    private final InstantSource clock = InstantSource.system();

    TryChannel(Transport transport, DeliverySettings settings) {
        this.transport = transport;
        this.timeout = settings.timeout();
    }

    /**
     * What came of it.
     *
     * @param id of the message, its {@code webhook-id}
     * @param outcome what the receiver said
     * @param took from the sending to the answer
     */
    public record Trial(UUID id, Outcome outcome, Duration took) {
        public Trial {
            Objects.requireNonNull(id, "id");
            Objects.requireNonNull(outcome, "outcome");
            Objects.requireNonNull(took, "took");
        }
    }

    /** Makes one attempt; a disabled subscription is tried, too, so that its owner can see whether it works again. */
    public Uni<Trial> send(Subscription subscription) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        Notice notice = new Notice(
                id,
                Notice.Kind.TEST,
                now,
                "This is a test",
                "Alerts of your subscription \"%s\" come this way. Nothing has happened."
                        .formatted(subscription.name()));
        ClaimedDelivery delivery = new ClaimedDelivery(
                id,
                1,
                subscription.id(),
                subscription.channel(),
                new Content.OfNotice(notice),
                "You asked for a test of your subscription.",
                Optional.empty());
        long began = System.nanoTime();
        return transport
                .send(delivery)
                .ifNoItem()
                .after(timeout.plusSeconds(1))
                .recoverWithItem(() -> new Outcome.Missed("no answer within " + timeout))
                .onFailure()
                .recoverWithItem(failure -> new Outcome.Missed(failure.toString()))
                .map(outcome -> new Trial(id, outcome, Duration.ofNanos(System.nanoTime() - began)))
                .invoke(trial -> LOG.infof(
                        "A channel was tried: subscriptionId=%s channel=%s outcome=%s",
                        subscription.id(), subscription.channel().type(), trial.outcome()));
    }
}
