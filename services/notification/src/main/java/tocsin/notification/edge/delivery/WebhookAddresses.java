package tocsin.notification.edge.delivery;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Context;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import tocsin.addresses.AddressGuard;
import tocsin.addresses.AddressRules;
import tocsin.notification.application.AddressCheck;
import tocsin.notification.application.DeliverySettings;

/** Where webhooks may go, by one guard and one list for who saves a subscription and for every attempt. */
@Singleton
public class WebhookAddresses implements AddressCheck {
    /** Whoever saves a subscription is not kept waiting longer by a slow name server. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vertx vertx;
    private final AddressGuard guard;

    @Inject
    WebhookAddresses(Vertx vertx, DeliverySettings settings) {
        this(vertx, new AddressGuard(new AddressRules(settings.allowed().orElse(List.of()))));
    }

    WebhookAddresses(Vertx vertx, AddressGuard guard) {
        this.vertx = vertx;
        this.guard = guard;
    }

    /** Looks the host up, off the event loop. */
    Uni<AddressGuard.Answer> resolve(URI endpoint) {
        return vertx.executeBlocking(() -> guard.resolve(endpoint.getHost()), false);
    }

    @Override
    public Uni<Optional<String>> against(URI endpoint) {
        Context caller = vertx.getOrCreateContext(); // what follows may use the database, which wants its event loop
        return resolve(endpoint)
                .map(answer -> switch (answer) {
                    case AddressGuard.Answer.Refused(String reason) -> Optional.of(reason);
                    case AddressGuard.Answer.Allowed allowed -> Optional.<String>empty();
                    case AddressGuard.Answer.Unknown unknown -> Optional.<String>empty();
                })
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(Optional.empty())
                .emitOn(caller::runOnContext);
    }
}
