package tocsin.notification.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.Publications;
import tocsin.notification.feed.Selection;
import tocsin.notification.subscription.Filter;

/** Alerts as Atom and CAP for who is signed in, evidence included, as they ask for them. */
@Path("/api/feeds")
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.SUBSCRIBER})
public class AlertFeedResource {
    /** A CAP message is the same whatever the feed was asked for. */
    private static final Selection WHOLE =
            new Selection(new Filter(List.of(), List.of(), WarningLevel.NORMAL, true), null);

    private final Publications publications;
    private final FeedAnswers answers;

    AlertFeedResource(Publications publications, FeedAnswers answers) {
        this.publications = publications;
        this.answers = answers;
    }

    @GET
    @Path("/alerts.atom")
    public Uni<Response> atom(
            @QueryParam("problem") @Nullable String problem,
            @QueryParam("theater") @Nullable String theater,
            @QueryParam("minLevel") @Nullable String minLevel,
            @QueryParam("exercises") @DefaultValue("false") boolean exercises,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        WarningLevel least =
                Asked.oneOf(WarningLevel.class, "minLevel", minLevel).orElse(WarningLevel.WATCH);
        List<String> query = new ArrayList<>();
        add(query, "problem", Asked.text(problem));
        add(query, "theater", Asked.text(theater));
        add(query, "minLevel", Asked.text(minLevel).map(given -> least.name()));
        add(query, "exercises", exercises ? Optional.of("true") : Optional.empty());
        Filter filter = new Filter(
                Asked.text(problem).stream().toList(),
                Asked.text(theater).stream().toList(),
                least,
                exercises);
        return answers.atom(
                known, publications.ofSignedIn(least, String.join("&", query)), new Selection(filter, null));
    }

    @GET
    @Path("/alerts/{alert}.cap")
    public Uni<Response> cap(
            @PathParam("alert") String alert, @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String known) {
        return answers.cap(known, publications.ofSignedIn(WarningLevel.NORMAL, ""), WHOLE, alert);
    }

    private static void add(List<String> query, String name, Optional<String> value) {
        value.ifPresent(text -> query.add(name + "=" + URLEncoder.encode(text, StandardCharsets.UTF_8)));
    }
}
