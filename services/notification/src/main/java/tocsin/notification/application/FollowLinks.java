package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.notification.link.LinkClaim;
import tocsin.notification.link.LinkPurpose;
import tocsin.notification.link.Opened;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Subscription;

/** Does what the reader of a mail asks by one of its links. */
@ApplicationScoped
public class FollowLinks {
    /** Why a subscription is disabled whose reader wants no more. */
    static final String UNSUBSCRIBED = "The reader unsubscribed by a link in an email.";

    private static final Logger LOG = Logger.getLogger(FollowLinks.class);

    private final ReaderLinks links;
    private final SubscriptionBook book;
    private final KeepSubscriptions keeping;
    private final AlertArchive archive;
    private final Acknowledge acknowledge;

    FollowLinks(
            ReaderLinks links,
            SubscriptionBook book,
            KeepSubscriptions keeping,
            AlertArchive archive,
            Acknowledge acknowledge) {
        this.links = links;
        this.book = book;
        this.keeping = keeping;
        this.archive = archive;
        this.acknowledge = acknowledge;
    }

    /** Where a link leads. */
    public sealed interface Where {
        /** It can be done. */
        record Ready(Subscription subscription, AlertArchive.@Nullable Kept alert) implements Where {}

        /** It is done, by this link or before. */
        record Done(Subscription subscription, AlertArchive.@Nullable Kept alert) implements Where {}

        /** There is nothing to be done any more: no mail goes to this reader by this subscription. */
        record Ended() implements Where {}

        /** The link was good once. */
        record Expired(Optional<Subscription> subscription) implements Where {}

        /** The link is none of ours, or what it is about is gone. */
        record Unknown() implements Where {}
    }

    /** Where a link leads; nothing happens, because software that checks mails follows links. */
    public Uni<Where> look(LinkPurpose purpose, String token) {
        return switch (links.open(purpose, token)) {
            case Opened.Forged forged -> Uni.createFrom().item(new Where.Unknown());
            case Opened.Expired(LinkClaim claim) -> reader(claim).map(Where.Expired::new);
            case Opened.Good(LinkClaim claim) ->
                reader(claim).chain(reader -> switch (purpose) {
                    case UNSUBSCRIBE -> Uni.createFrom().item(unsubscription(reader));
                    case ACKNOWLEDGE -> acknowledgement(reader, claim);
                });
        };
    }

    /** Does it; a second time changes nothing. */
    public Uni<Where> follow(LinkPurpose purpose, String token) {
        return look(purpose, token)
                .chain(where -> where instanceof Where.Ready ready
                        ? act(ready).chain(() -> look(purpose, token))
                        : Uni.createFrom().item(where));
    }

    private Uni<Void> act(Where.Ready ready) {
        Subscription subscription = ready.subscription();
        String by = "the reader of subscription \"%s\" (by email link)".formatted(subscription.name());
        if (ready.alert() == null) {
            return keeping.disable(subscription, by, UNSUBSCRIBED)
                    .invoke(() -> LOG.infof("A reader unsubscribed: subscriptionId=%s", subscription.id()))
                    .replaceWithVoid();
        }
        return acknowledge.acknowledge(ready.alert().summary().id(), by, null).replaceWithVoid();
    }

    /** The subscription, if it still goes to the address that the mail went to. */
    private Uni<Optional<Subscription>> reader(LinkClaim claim) {
        return book.find(claim.subscription())
                .map(found -> found.filter(subscription -> subscription.channel() instanceof Channel.Email email
                        && LinkClaim.reader(email.address()) == claim.reader()));
    }

    private static Where unsubscription(Optional<Subscription> reader) {
        return reader.<Where>map(subscription -> subscription.disabled() == null
                        ? new Where.Ready(subscription, null)
                        : new Where.Done(subscription, null))
                .orElseGet(Where.Ended::new);
    }

    private Uni<Where> acknowledgement(Optional<Subscription> reader, LinkClaim claim) {
        return archive.find(claim.about())
                .map(alert -> reader.<Where>flatMap(subscription -> alert.map(kept -> kept.acknowledgement() == null
                                ? new Where.Ready(subscription, kept)
                                : new Where.Done(subscription, kept)))
                        .orElseGet(Where.Unknown::new));
    }
}
