package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.KeepSubscriptions;
import tocsin.notification.application.KeepSubscriptions.Result;
import tocsin.notification.application.ReplayDeliveries;
import tocsin.notification.application.SubscriptionBook;
import tocsin.notification.application.SubscriptionBook.Listed;
import tocsin.notification.application.TryChannel;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Draft;
import tocsin.notification.subscription.Subscription;

/** Subscriptions. Owners keep their own; watch officers and operators see all. */
@Path("/api/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.REPORTER, Roles.SUBSCRIBER})
public class SubscriptionsResource {
    private static final String WHAT = "This subscription";

    private final KeepSubscriptions keeping;
    private final TryChannel trying;
    private final ReplayDeliveries replaying;
    private final SubscriptionBook book;
    private final SecurityIdentity identity;

    SubscriptionsResource(
            KeepSubscriptions keeping,
            TryChannel trying,
            ReplayDeliveries replaying,
            SubscriptionBook book,
            SecurityIdentity identity) {
        this.keeping = keeping;
        this.trying = trying;
        this.replaying = replaying;
        this.book = book;
        this.identity = identity;
    }

    @GET
    public Uni<Page<SubscriptionView>> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        Optional<String> owner = seesAll() ? Optional.empty() : Optional.of(name());
        return book.list(owner, Page.cursor(cursor, 0), most + 1)
                .map(found -> Page.of(found, most, Listed::cursor))
                .map(page -> new Page<>(
                        page.items().stream()
                                .map(listed -> SubscriptionView.of(listed.subscription()))
                                .toList(),
                        page.next()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Response> create(@Nullable Draft draft) {
        return keeping.create(present(draft), Roles.author(identity)).map(result -> {
            Subscription made = kept(result);
            return Response.created(URI.create("/api/subscriptions/" + made.id()))
                    .entity(SubscriptionView.revealing(made))
                    .build();
        });
    }

    @GET
    @Path("/{id}")
    public Uni<SubscriptionView> get(@PathParam("id") String id) {
        return find(id).map(found -> found.filter(subscription -> seesAll() || owns(subscription))
                        .orElseThrow(() -> Refusal.notFound(WHAT)))
                .map(SubscriptionView::of);
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<SubscriptionView> replace(@PathParam("id") String id, @Nullable Draft draft) {
        return own(id).chain(before -> keeping.replace(before, present(draft), Roles.author(identity))
                .map(result -> replaced(before, kept(result))));
    }

    /** A secret that was made for this change is shown in its answer, and nowhere else. */
    private static SubscriptionView replaced(Subscription before, Subscription after) {
        boolean keyStays = before.channel() instanceof Channel.Webhook was
                && after.channel() instanceof Channel.Webhook is
                && was.key().equals(is.key());
        return keyStays ? SubscriptionView.of(after) : SubscriptionView.revealing(after);
    }

    /** Another secret or key pair; this answer is the only one that shows a secret. */
    @POST
    @Path("/{id}/secret")
    public Uni<SubscriptionView> rotate(@PathParam("id") String id) {
        return own(id).chain(before -> keeping.rotate(before, name()))
                .map(result -> SubscriptionView.revealing(kept(result)));
    }

    /** One message now, marked as a test; the answer says what the receiver said. */
    @POST
    @Path("/{id}/test")
    public Uni<TrialView> test(@PathParam("id") String id) {
        return own(id).chain(trying::send).map(TrialView::of);
    }

    /** What arrived or was given up in a time, or all that was given up, is queued again under the same ids. */
    @POST
    @Path("/{id}/replay")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<ReplayRequest.Queued> replay(@PathParam("id") String id, @Nullable ReplayRequest request) {
        return own(id).map(Subscription::id)
                .chain(subscription -> {
                    ReplayRequest asked = request == null ? new ReplayRequest(null, null, null) : request;
                    return replaying.replay(subscription, asked.selection());
                })
                .map(queued -> queued.map(ReplayRequest.Queued::new)
                        .orElseThrow(() -> Refusal.conflict(WHAT + " is disabled; enable it first.")));
    }

    /** Lets a subscription that was disabled be told again. */
    @POST
    @Path("/{id}/enable")
    public Uni<SubscriptionView> enable(@PathParam("id") String id) {
        return own(id).chain(before -> keeping.enable(before, name())).map(result -> SubscriptionView.of(kept(result)));
    }

    @DELETE
    @Path("/{id}")
    public Uni<Void> delete(@PathParam("id") String id) {
        return own(id).chain(subscription -> keeping.delete(subscription, name()))
                .replaceWithVoid();
    }

    private Uni<Optional<Subscription>> find(String id) {
        return book.find(Asked.id(id, WHAT));
    }

    /** Nobody changes another's; who may not even see it is not told that it exists. */
    private Uni<Subscription> own(String id) {
        return find(id).map(found -> {
            Subscription subscription = found.orElseThrow(() -> Refusal.notFound(WHAT));
            if (owns(subscription)) {
                return subscription;
            }
            throw seesAll() ? Refusal.forbidden() : Refusal.notFound(WHAT);
        });
    }

    private static Draft present(@Nullable Draft draft) {
        return draft == null ? new Draft(null, null, null) : draft;
    }

    private static Subscription kept(Result result) {
        return switch (result) {
            case Result.Kept(Subscription subscription) -> subscription;
            case Result.Refused(Draft.Checked.Refused faults) -> throw Refusal.invalid(faults.violations());
            case Result.Missing missing -> throw Refusal.notFound(WHAT);
        };
    }

    private boolean seesAll() {
        return identity.hasRole(Roles.WATCH_OFFICER) || identity.hasRole(Roles.OPERATOR);
    }

    private boolean owns(Subscription subscription) {
        return subscription.owner().equals(name());
    }

    private String name() {
        return identity.getPrincipal().getName();
    }
}
