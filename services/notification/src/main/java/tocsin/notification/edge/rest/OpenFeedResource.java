package tocsin.notification.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.Publications;
import tocsin.notification.application.ReadFeeds;
import tocsin.notification.feed.Access;
import tocsin.notification.feed.FeedToken;
import tocsin.notification.feed.Publication;
import tocsin.notification.feed.Selection;

/** The feeds that an operator set up, for anybody, or for who has the token. Who has not is not told that there is a feed. */
@Path("/api/feeds")
@PermitAll
public class OpenFeedResource {
    private static final String WHAT = "This feed";
    private static final String SCHEME = "bearer ";

    private final ReadFeeds reading;
    private final Publications publications;
    private final FeedAnswers answers;

    OpenFeedResource(ReadFeeds reading, Publications publications, FeedAnswers answers) {
        this.reading = reading;
        this.publications = publications;
        this.answers = answers;
    }

    @GET
    @Path("/{id}/alerts.atom")
    public Uni<Response> atom(
            @PathParam("id") String id,
            @QueryParam("token") @Nullable String token,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return open(id, token, authorization, (publication, selection) -> answers.atom(known, publication, selection));
    }

    @GET
    @Path("/{id}/alerts/{alert}.cap")
    public Uni<Response> cap(
            @PathParam("id") String id,
            @PathParam("alert") String alert,
            @QueryParam("token") @Nullable String token,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return open(
                id,
                token,
                authorization,
                (publication, selection) -> answers.cap(known, publication, selection, alert));
    }

    private Uni<Response> open(
            String id,
            @Nullable String token,
            @Nullable String authorization,
            BiFunction<Publication, Selection, Uni<Response>> answer) {
        Optional<FeedToken> inHeader = bearer(authorization).map(FeedToken::new);
        Optional<FeedToken> inAddress =
                inHeader.isPresent() ? Optional.empty() : Asked.text(token).map(FeedToken::new);
        return reading.open(Asked.id(id, WHAT), inHeader.or(() -> inAddress))
                .map(found -> found.orElseThrow(() -> Refusal.notFound(WHAT)))
                .chain(feed -> {
                    // A public feed's links do not carry on a token that nobody needs.
                    Optional<FeedToken> needed = switch (feed.access()) {
                        case Access.Everybody everybody -> Optional.empty();
                        case Access.TokenHolders holders -> inAddress;
                    };
                    return answer.apply(publications.of(feed, needed), feed.selection());
                });
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(given -> given.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(given -> given.substring(SCHEME.length()).strip())
                .filter(given -> !given.isEmpty());
    }
}
