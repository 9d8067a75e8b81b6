package tocsin.notification.edge.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tocsin.contracts.warning.Alert;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.DeliverySettings;
import tocsin.notification.application.ReaderLinks;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.message.Briefing;
import tocsin.notification.message.Briefings;
import tocsin.notification.message.BundleBriefing;
import tocsin.notification.message.BundleBriefings;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.message.Content;
import tocsin.notification.message.EmailHeaders;
import tocsin.notification.message.EncodedWords;
import tocsin.notification.message.Gauge;
import tocsin.notification.message.MailLinks;
import tocsin.notification.message.Words;
import tocsin.notification.operations.Notice;
import tocsin.notification.routing.Disclosure;
import tocsin.notification.subscription.Channel;

/** Sends an email as text and HTML; its {@code Message-ID} is made of the delivery's id and the same at every attempt. */
@Singleton
public class EmailTransport {
    /** How Vert.x begins its word for the answer to RCPT; a test holds it. */
    private static final String NOT_ACCEPTED = "recipient address not accepted";

    /** "550 5.7.1 ...". */
    private static final Pattern POLICY = Pattern.compile("\\d{3}[ -]5\\.7\\.");

    /** The id of the picture within its mail (RFC 2392). */
    private static final String PICTURE = "score@tocsin";

    private final Vertx vertx;
    private final ReactiveMailer mailer;
    private final ReaderLinks readers;
    private final ConsoleLinks console;

    EmailTransport(Vertx vertx, ReactiveMailer mailer, ReaderLinks readers, DeliverySettings settings) {
        this.vertx = vertx;
        this.mailer = mailer;
        this.readers = readers;
        this.console = new ConsoleLinks(settings.console());
    }

    Uni<Outcome> send(Channel.Email email, ClaimedDelivery delivery) {
        return mail(email, delivery)
                .chain(mail -> mailer.send(mail))
                .<Outcome>map(sent -> new Outcome.Arrived())
                .onFailure()
                .recoverWithItem(EmailTransport::outcome);
    }

    /**
     * What a failure means. Only the refusal of the address itself, for good, is the address's fault: not a refusal of ourselves or of
     * what we are allowed to (RFC 3463, class 5.7).
     */
    static Outcome outcome(Throwable failure) {
        return failure instanceof SMTPException refusal
                        && refusal.isPermanent()
                        && String.valueOf(refusal.getMessage()).startsWith(NOT_ACCEPTED)
                        && !POLICY.matcher(String.valueOf(refusal.getReplyMessage()))
                                .lookingAt()
                ? new Outcome.Refused("the mail server refused the address: " + refusal.getReplyMessage())
                : new Outcome.Missed("the mail server did not take it: " + failure);
    }

    private Uni<Mail> mail(Channel.Email email, ClaimedDelivery delivery) {
        return (switch (delivery.content()) {
                    case Content.OfAlert told -> mail(told, email, delivery);
                    case Content.OfBundle told -> mail(told, email, delivery);
                    case Content.OfNotice told -> mail(told.notice(), delivery.because());
                })
                .invoke(mail -> {
                    mail.addTo(email.address());
                    EmailHeaders.of(delivery.content(), delivery.id(), delivery.subscription(), console)
                            .forEach(mail::addHeader);
                });
    }

    private Uni<Mail> mail(Content.OfAlert told, Channel.Email email, ClaimedDelivery delivery) {
        MailLinks links = links(told, email, delivery.subscription());
        Words words = Words.of(email.language(), email.timeZone());
        Briefing briefing = Briefings.of(told, delivery.because(), words, links);
        // Drawn on a worker, and then back to where the delivery runs: the mail client loses answers if it is called
        // from
        // another thread.
        Gauge gauge = briefing.gauge();
        Uni<Optional<byte[]>> drawn = gauge == null
                ? Uni.createFrom().item(Optional.empty())
                : vertx.executeBlocking(() -> ScorePicture.png(gauge), false);
        return drawn.chain(picture -> written(
                        briefing.subject(),
                        EmailTemplates.alertText(briefing),
                        EmailTemplates.alertHtml(briefing, picture.isPresent() ? "cid:" + PICTURE : null))
                .invoke(mail -> {
                    picture.ifPresent(
                            png -> mail.addInlineAttachment("score.png", png, "image/png", "<" + PICTURE + ">"));
                    EmailHeaders.unsubscribing(links).forEach(mail::addHeader);
                }));
    }

    private Uni<Mail> mail(Content.OfBundle told, Channel.Email email, ClaimedDelivery delivery) {
        MailLinks links = new MailLinks(
                console.alerts(told.key().board()),
                console.subscriptions(),
                readers.unsubscribe(delivery.subscription(), email).orElse(null),
                null);
        Words words = Words.of(email.language(), email.timeZone());
        BundleBriefing briefing = BundleBriefings.of(told, delivery.because(), words, links, console);
        return written(briefing.subject(), EmailTemplates.bundleText(briefing), EmailTemplates.bundleHtml(briefing))
                .invoke(mail -> EmailHeaders.unsubscribing(links).forEach(mail::addHeader));
    }

    /** Whoever may not see what an alert rests on does not acknowledge it either. */
    private MailLinks links(Content.OfAlert told, Channel.Email email, UUID subscription) {
        Alert alert = told.alert();
        return new MailLinks(
                console.problem(alert),
                console.subscriptions(),
                readers.unsubscribe(subscription, email).orElse(null),
                told.sees() == Disclosure.THIN
                        ? null
                        : readers.acknowledge(alert, subscription, email).orElse(null));
    }

    private static Uni<Mail> mail(Notice notice, String because) {
        return written(
                Briefings.subject(notice),
                EmailTemplates.noticeText(notice, because),
                EmailTemplates.noticeHtml(notice, because));
    }

    private static Uni<Mail> written(String subject, TemplateInstance text, TemplateInstance html) {
        return Uni.combine()
                .all()
                .unis(text.createUni(), html.createUni())
                .with((asText, asHtml) -> new Mail()
                        .addHeader("Subject", EncodedWords.of(subject))
                        .setText(asText)
                        .setHtml(asHtml));
    }
}
