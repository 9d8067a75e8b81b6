package tocsin.notification.edge.delivery;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.DeliverySettings;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.message.Briefing;
import tocsin.notification.message.Briefings;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.message.Content;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Channel;

/** Sends an email as text and HTML; its {@code Message-ID} is made of the delivery's id and the same at every attempt. */
@Singleton
public class EmailTransport {
    private final ReactiveMailer mailer;
    private final ConsoleLinks links;

    EmailTransport(ReactiveMailer mailer, DeliverySettings settings) {
        this.mailer = mailer;
        this.links = new ConsoleLinks(settings.console());
    }

    Uni<Outcome> send(Channel.Email email, ClaimedDelivery delivery) {
        return mail(email, delivery)
                .chain(mail -> mailer.send(mail))
                .<Outcome>map(sent -> new Outcome.Arrived())
                .onFailure()
                .recoverWithItem(failure -> new Outcome.Missed("the mail server did not take it: " + failure));
    }

    private Uni<Mail> mail(Channel.Email email, ClaimedDelivery delivery) {
        return switch (delivery.content()) {
            case Content.OfAlert told -> {
                Briefing briefing = Briefings.of(told.alert(), delivery.because(), links);
                yield mail(
                        email,
                        delivery,
                        briefing.subject(),
                        EmailTemplates.alertText(briefing),
                        EmailTemplates.alertHtml(briefing));
            }
            case Content.OfNotice told -> {
                Notice notice = told.notice();
                yield mail(
                        email,
                        delivery,
                        mark(notice) + notice.title(),
                        EmailTemplates.noticeText(notice, delivery.because()),
                        EmailTemplates.noticeHtml(notice, delivery.because()));
            }
        };
    }

    private static Uni<Mail> mail(
            Channel.Email email,
            ClaimedDelivery delivery,
            String subject,
            TemplateInstance text,
            TemplateInstance html) {
        return Uni.combine()
                .all()
                .unis(text.createUni(), html.createUni())
                .with((asText, asHtml) -> new Mail()
                        .addTo(email.address())
                        .setSubject(subject)
                        .setText(asText)
                        .setHtml(asHtml)
                        .addHeader("Message-ID", messageId(delivery))
                        .addHeader("Auto-Submitted", "auto-generated"));
    }

    private static String mark(Notice notice) {
        return notice.kind() == Notice.Kind.TEST ? "[Tocsin test] " : "[Tocsin operations] ";
    }

    static String messageId(ClaimedDelivery delivery) {
        return "<" + delivery.id() + "@tocsin>";
    }
}
