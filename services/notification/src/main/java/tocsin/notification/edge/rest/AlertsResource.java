package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.Acknowledge;
import tocsin.notification.application.AlertArchive;
import tocsin.notification.application.AlertArchive.AlertQuery;
import tocsin.notification.application.AlertArchive.DeliveryStatus;
import tocsin.notification.application.AlertArchive.Kept;

/** Alerts: what was told, to whom, and who has seen it. */
@Path("/api/alerts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR, Roles.SUBSCRIBER})
public class AlertsResource {
    private static final String WHAT = "This alert";
    private static final int LONGEST_COMMENT = 2000;

    private final AlertArchive archive;
    private final Acknowledge acknowledge;
    private final SecurityIdentity identity;

    AlertsResource(AlertArchive archive, Acknowledge acknowledge, SecurityIdentity identity) {
        this.archive = archive;
        this.acknowledge = acknowledge;
        this.identity = identity;
    }

    /** What an officer says when acknowledging. */
    public record Comment(@Nullable String comment) {}

    @GET
    public Uni<Page<AlertView>> list(
            @QueryParam("board") @DefaultValue("live") String board,
            @QueryParam("problem") @Nullable String problem,
            @QueryParam("minLevel") @Nullable String minLevel,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("acknowledged") @Nullable Boolean acknowledged,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        AlertQuery query = new AlertQuery(
                board,
                Asked.text(problem),
                Asked.oneOf(WarningLevel.class, "minLevel", minLevel),
                Asked.oneOf(AlertKind.class, "kind", kind),
                Optional.ofNullable(acknowledged));
        int most = Page.limit(limit);
        return archive.list(query, Page.cursor(cursor, Long.MAX_VALUE), most + 1)
                .map(found -> Page.of(found, most, Kept::cursor))
                .chain(page -> withDeliveries(page.items()).map(items -> new Page<>(items, page.next())));
    }

    @GET
    @Path("/{id}")
    public Uni<AlertView> get(@PathParam("id") String id) {
        UUID alert = Asked.id(id, WHAT);
        return archive.find(alert)
                .map(found -> found.orElseThrow(() -> Refusal.notFound(WHAT)))
                .chain(kept -> archive.assessment(alert).chain(assessment -> view(kept, assessment.orElse(null))));
    }

    @POST
    @Path("/{id}/acknowledge")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.WATCH_OFFICER)
    public Uni<AlertView> acknowledge(@PathParam("id") String id, @Nullable Comment body) {
        String comment = body == null ? null : body.comment();
        if (comment != null && comment.length() > LONGEST_COMMENT) {
            throw Refusal.invalid("comment", "at most %d characters".formatted(LONGEST_COMMENT));
        }
        return acknowledge
                .acknowledge(Asked.id(id, WHAT), identity.getPrincipal().getName(), comment)
                .map(found -> found.orElseThrow(() -> Refusal.notFound(WHAT)))
                .chain(kept -> view(kept, null));
    }

    private Uni<AlertView> view(Kept kept, @Nullable Assessment assessment) {
        return archive.deliveriesOf(List.of(kept.summary().id()))
                .map(deliveries -> AlertView.of(kept, assessment, visible(deliveries)));
    }

    private Uni<List<AlertView>> withDeliveries(List<Kept> alerts) {
        return archive.deliveriesOf(
                        alerts.stream().map(kept -> kept.summary().id()).toList())
                .map(deliveries -> {
                    var byAlert = deliveries.stream()
                            .collect(Collectors.groupingBy(delivery -> Objects.requireNonNull(delivery.alert())));
                    return alerts.stream()
                            .map(kept -> AlertView.of(
                                    kept,
                                    null,
                                    visible(byAlert.getOrDefault(kept.summary().id(), List.of()))))
                            .toList();
                });
    }

    /** Who only subscribes sees only what went to them. */
    private List<DeliveryView> visible(List<DeliveryStatus> deliveries) {
        boolean all = identity.hasRole(Roles.WATCH_OFFICER)
                || identity.hasRole(Roles.ANALYST)
                || identity.hasRole(Roles.OPERATOR);
        String name = identity.getPrincipal().getName();
        return deliveries.stream()
                .filter(delivery -> all || delivery.subscriptionOwner().equals(name))
                .map(DeliveryView::of)
                .toList();
    }
}
