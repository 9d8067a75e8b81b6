package tocsin.notification.application;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import tocsin.contracts.identity.NameUuid;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.SigningSecret;
import tocsin.notification.subscription.Subscription;

/** Keeps the operations contacts of the configuration as subscriptions. */
@ApplicationScoped
public class ConfigureOperations {
    private static final Logger LOG = Logger.getLogger(ConfigureOperations.class);
    private static final String OWNER = "operations";

    private final SubscriptionBook subscriptions;
    private final List<Subscription> configured;
    private volatile boolean done;

    /** Fails, and with it the start, when the configuration is not as it must be. */
    ConfigureOperations(SubscriptionBook subscriptions, OperationsSettings settings) {
        this.subscriptions = subscriptions;
        this.configured = configured(settings);
    }

    /** Once; again only until the database has taken it. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> write() {
        if (done) {
            return Uni.createFrom().voidItem();
        }
        return subscriptions
                .setOperations(configured)
                .invoke(() -> done = true)
                .onFailure()
                .invoke(failure -> LOG.warnf("The operations contacts cannot be kept yet: reason=%s", failure))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static List<Subscription> configured(OperationsSettings settings) {
        List<Subscription> configured = new ArrayList<>();
        settings.webhook().filter(url -> !url.isBlank()).ifPresent(url -> {
            SigningSecret secret = settings.webhookSecret()
                    .flatMap(SigningSecret::parse)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "TOCSIN_OPERATIONS_WEBHOOK_SECRET must be " + SigningSecret.EXPECTED));
            configured.add(subscription("Operations webhook", new Channel.Webhook(URI.create(url), secret)));
        });
        settings.email()
                .filter(address -> !address.isBlank())
                .ifPresent(address -> configured.add(subscription("Operations email", new Channel.Email(address))));
        return configured;
    }

    private static Subscription subscription(String name, Channel channel) {
        UUID id = NameUuid.of(NotifyOperations.NAMESPACE, name + "\n" + channel.type());
        Filter filter = new Filter(List.of(), List.of(), WarningLevel.NORMAL, false);
        return new Subscription(id, name, OWNER, channel, filter, null);
    }
}
