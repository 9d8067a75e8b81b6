package tocsin.notification.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.FeedSettings;
import tocsin.notification.application.ReadFeeds;
import tocsin.notification.application.ReadFeeds.Message;
import tocsin.notification.feed.AtomDocument;
import tocsin.notification.feed.CapDocument;
import tocsin.notification.feed.Publication;
import tocsin.notification.feed.Selection;

/**
 * Answers who reads a feed, with a tag, so that who has it already is told so. Only the tag decides that: Last-Modified counts
 * seconds, and of two alerts in one second who asks by it would miss the second.
 */
@Singleton
class FeedAnswers {
    private static final String WHAT = "This alert";

    private final ReadFeeds reading;
    private final long maxAge;

    FeedAnswers(ReadFeeds reading, FeedSettings settings) {
        this.reading = reading;
        this.maxAge = settings.maxAge().toSeconds();
    }

    Uni<Response> atom(@Nullable String known, Publication publication, Selection selection) {
        return reading.edition(publication, selection)
                .chain(edition -> answer(
                        known,
                        publication,
                        edition.tag(),
                        edition.changedAt(),
                        AtomDocument.MEDIA_TYPE,
                        () -> reading.atom(edition)));
    }

    Uni<Response> cap(@Nullable String known, Publication publication, Selection selection, String alert) {
        UUID id = Asked.id(alert, WHAT);
        return reading.cap(publication, selection, id).chain(found -> {
            Message message = found.orElseThrow(() -> Refusal.notFound(WHAT));
            return answer(
                    known,
                    publication,
                    ReadFeeds.tag(message.document()),
                    message.receivedAt(),
                    CapDocument.MEDIA_TYPE,
                    () -> Uni.createFrom().item(message.document()));
        });
    }

    private Uni<Response> answer(
            @Nullable String known,
            Publication publication,
            String tag,
            Instant changedAt,
            String mediaType,
            Supplier<Uni<String>> document) {
        Uni<Response.ResponseBuilder> answer = isKnown(known, tag)
                ? Uni.createFrom().item(Response::notModified)
                : document.get().map(text -> Response.ok(text).type(mediaType));
        String audience = Optional.ofNullable(publication.restriction())
                .map(restricted -> "private")
                .orElse("public");
        return answer.map(builder -> builder.tag(new EntityTag(tag))
                .lastModified(Date.from(changedAt))
                .header(HttpHeaders.CACHE_CONTROL, audience + ", max-age=" + maxAge)
                .build());
    }

    /** By the weak comparison that RFC 9110, 13.1.2, asks for: a proxy that packs an answer weakens its tag. */
    private static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(",", -1))
                        .map(String::strip)
                        .anyMatch(given -> given.equals("*")
                                || given.replaceFirst("^W/", "").equals('"' + tag + '"'));
    }
}
