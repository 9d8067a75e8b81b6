package tocsin.notification.edge.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.Transport;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.subscription.Channel;

/** Sends by the subscription's channel. */
@ApplicationScoped
public class Channels implements Transport {
    private final WebhookTransport webhooks;
    private final EmailTransport emails;

    Channels(WebhookTransport webhooks, EmailTransport emails) {
        this.webhooks = webhooks;
        this.emails = emails;
    }

    @Override
    public Uni<Outcome> send(ClaimedDelivery delivery) {
        return switch (delivery.channel()) {
            case Channel.Webhook webhook -> webhooks.send(webhook, delivery);
            case Channel.Email email -> emails.send(email, delivery);
        };
    }
}
