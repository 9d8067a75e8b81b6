package tocsin.notification.application;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.notification.link.LinkClaim;
import tocsin.notification.link.LinkPurpose;
import tocsin.notification.link.LinkSigning;
import tocsin.notification.link.Opened;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.subscription.Channel;

/** Makes and opens the links by which readers of mails act without signing in. */
@Singleton
public class ReaderLinks {
    private static final Logger LOG = Logger.getLogger(ReaderLinks.class);

    private final Optional<LinkSigning> signing;
    private final ConsoleLinks console;
    private final boolean acknowledging;
    private final InstantSource clock = InstantSource.system();

    /** @param key base64 of 32 bytes; without it mails carry no such links, and a warning says so */
    ReaderLinks(@ConfigProperty(name = "tocsin.secret.key") Optional<String> key, DeliverySettings settings) {
        this.signing = key.filter(text -> !text.isBlank())
                .map(text -> new LinkSigning(Base64.getDecoder().decode(text.strip())));
        this.console = new ConsoleLinks(settings.console());
        this.acknowledging = settings.acknowledgeByEmail();
        if (signing.isEmpty()) {
            LOG.warn("TOCSIN_SECRET_KEY is not set: emails carry no links to unsubscribe or acknowledge");
        }
    }

    /** The address that ends the mails of a subscription. */
    public Optional<String> unsubscribe(UUID subscription, Channel.Email email) {
        return link(LinkPurpose.UNSUBSCRIBE, subscription, subscription, email);
    }

    /** The address that acknowledges an alert: one that says that something rose or changed. */
    public Optional<String> acknowledge(Alert alert, UUID subscription, Channel.Email email) {
        return acknowledging && (alert.kind() == AlertKind.RAISE || alert.kind() == AlertKind.UPDATE)
                ? link(LinkPurpose.ACKNOWLEDGE, subscription, alert.id(), email)
                : Optional.empty();
    }

    private Optional<String> link(LinkPurpose purpose, UUID subscription, UUID about, Channel.Email email) {
        LinkClaim claim = new LinkClaim(
                subscription,
                about,
                LinkClaim.reader(email.address()),
                clock.instant().plus(purpose.life()));
        return signing.map(key -> console.reader(purpose, key.sign(purpose, claim)));
    }

    /** What a token says now; while acknowledging by mail is switched off, older links to it are not good either. */
    Opened open(LinkPurpose purpose, String token) {
        return signing.filter(key -> acknowledging || purpose != LinkPurpose.ACKNOWLEDGE)
                .map(key -> key.open(purpose, token, clock.instant()))
                .orElseGet(Opened.Forged::new);
    }
}
