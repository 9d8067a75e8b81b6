package tocsin.notification.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive.Kept;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.DeliverySettings;
import tocsin.notification.application.FollowLinks.Where;
import tocsin.notification.link.LinkPurpose;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.message.Words;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Language;
import tocsin.notification.subscription.Subscription;

/** Words where a link leads, as a page. */
@Singleton
class LinkPages {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;

    private final ConsoleLinks links;

    LinkPages(DeliverySettings settings) {
        this.links = new ConsoleLinks(settings.console());
    }

    /** The answer; it is kept nowhere, and the address with its token is told to nobody. */
    Uni<Response> answer(LinkPurpose purpose, Where where, HttpHeaders asked) {
        Language wanted = Language.firstOf(asked.getAcceptableLanguages());
        LinkPage page = page(purpose, where, wanted);
        return page.html()
                .createUni()
                .map(html -> Response.status(page.status())
                        .type(HTML)
                        .header(
                                HttpHeaders.CONTENT_LANGUAGE,
                                page.words().language().tag())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("Referrer-Policy", "no-referrer")
                        .header("X-Robots-Tag", "noindex")
                        .entity(html)
                        .build());
    }

    private LinkPage page(LinkPurpose purpose, Where where, Language wanted) {
        return switch (where) {
            case Where.Ready(Subscription subscription, Kept alert) ->
                ready(purpose, words(subscription), subscription, alert);
            case Where.Done(Subscription subscription, Kept alert) -> done(words(subscription), subscription, alert);
            case Where.Ended ended -> plain(OK, words(wanted), "page.ended");
            case Where.Expired(Optional<Subscription> subscription) ->
                plain(GONE, subscription.map(LinkPages::words).orElseGet(() -> words(wanted)), "page.expired");
            case Where.Unknown unknown -> plain(NOT_FOUND, words(wanted), "page.unknown");
        };
    }

    private LinkPage ready(LinkPurpose purpose, Words words, Subscription subscription, @Nullable Kept alert) {
        String key = "page." + purpose.label();
        String ask = words.say(key + ".ask", subscription.name());
        return new LinkPage(
                OK,
                words,
                words.say(key + ".title"),
                texts(words, alert, ask),
                words.say(key + ".button"),
                links.home());
    }

    private LinkPage done(Words words, Subscription subscription, @Nullable Kept alert) {
        if (alert == null || alert.acknowledgement() == null) {
            String text = words.say("page.unsubscribed.text", subscription.name());
            return new LinkPage(
                    OK, words, words.say("page.unsubscribed.title"), List.of(text), null, links.subscriptions());
        }
        String text = words.say(
                "page.acknowledged.text", words.minute(alert.acknowledgement().at()));
        return new LinkPage(
                OK, words, words.say("page.acknowledged.title"), texts(words, alert, text), null, links.home());
    }

    private static List<String> texts(Words words, @Nullable Kept kept, String text) {
        if (kept == null) {
            return List.of(text);
        }
        AlertSummary alert = kept.summary();
        String level = words.change(alert.fromLevel(), alert.toLevel());
        return List.of(
                alert.exercise() ? words.say("exercise.mark") + " " + alert.problemTitle() : alert.problemTitle(),
                level + " \u00b7 " + words.minute(alert.at()),
                text);
    }

    private LinkPage plain(int status, Words words, String key) {
        return new LinkPage(
                status, words, words.say(key + ".title"), List.of(words.say(key + ".text")), null, links.home());
    }

    private static Words words(Language language) {
        return Words.of(language, ZoneOffset.UTC);
    }

    private static Words words(Subscription subscription) {
        return subscription.channel() instanceof Channel.Email email
                ? Words.of(email.language(), email.timeZone())
                : words(Language.ENGLISH);
    }
}
