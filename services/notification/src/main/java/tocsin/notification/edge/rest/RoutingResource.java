package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.KeepRouting;
import tocsin.notification.application.Keeping;
import tocsin.notification.application.RoutingBook;
import tocsin.notification.application.RoutingBook.Saved;
import tocsin.notification.application.RoutingBook.Version;
import tocsin.notification.application.TryRouting;
import tocsin.notification.routing.RoutingDraft;
import tocsin.notification.routing.RoutingTree;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Violation;

/** The routing tree: which audiences an alert reaches, and how much of it each of them sees. */
@Path("/api/routing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
public class RoutingResource {
    private static final String VERSION = "This version of the routing tree";
    private static final int MOST_VERSIONS = 200;
    private static final Duration USUAL_TRIAL = Duration.ofDays(30);
    private static final Duration LONGEST_TRIAL = Duration.ofDays(366);

    private final RoutingBook book;
    private final KeepRouting keeping;
    private final TryRouting trying;
    private final SecurityIdentity identity;
    private final InstantSource clock = InstantSource.system();

    RoutingResource(RoutingBook book, KeepRouting keeping, TryRouting trying, SecurityIdentity identity) {
        this.book = book;
        this.keeping = keeping;
        this.trying = trying;
        this.identity = identity;
    }

    /**
     * A tree to be saved.
     *
     * @param version the one that it was written after; required, so that nobody undoes unseen what another saved
     * @param tree required
     * @param note why; required
     */
    public record Change(
            @Nullable Long version,
            @Nullable RoutingDraft tree,
            @Nullable String note) {}

    /**
     * A tree to be tried out.
     *
     * @param tree absent: the one that routes now
     * @param board absent: live
     * @param from absent: 30 days before {@code to}
     * @param to absent: now
     */
    public record Attempt(
            @Nullable RoutingDraft tree,
            @Nullable String board,
            @Nullable String from,
            @Nullable String to) {}

    /** The versions, newest first. */
    public record Versions(List<Version> items) {
        public Versions {
            items = List.copyOf(items);
        }
    }

    @GET
    public Uni<RoutingView> get() {
        return Uni.combine().all().unis(book.current(), book.members()).with(RoutingView::of);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public Uni<RoutingView> save(@Nullable Change change) {
        if (change == null || change.version() == null || change.tree() == null) {
            throw Refusal.invalid(
                    change != null && change.version() == null ? "version" : "tree",
                    "the version that this one was written after, and the tree");
        }
        String note = change.note() == null ? "" : change.note();
        String by = identity.getPrincipal().getName();
        return keeping.save(change.tree(), change.version(), note, by)
                .map(result -> result.orElseThrow(() -> Refusal.conflict(
                        "Another tree was saved since version %d; look at it first.".formatted(change.version()))))
                .chain(result -> switch (result) {
                    case Keeping.Kept<Saved>(Saved saved) ->
                        book.members().map(members -> RoutingView.of(saved, members));
                    case Keeping.Refused<Saved>(var violations) -> throw Refusal.invalid(violations);
                });
    }

    /** Who would have been told, and when: nothing is saved, and nothing is sent. */
    @POST
    @Path("/trials")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<RoutingTrialView> run(@Nullable Attempt attempt) {
        Attempt given = attempt == null ? new Attempt(null, null, null, null) : attempt;
        List<Violation> violations = new ArrayList<>();
        String board = Fields.board(given.board(), violations);
        Instant now = clock.instant();
        Instant to = given.to() == null
                ? now
                : Fields.time("to", given.to(), violations).orElse(now);
        Instant usual = to.minus(USUAL_TRIAL);
        Instant from = given.from() == null
                ? usual
                : Fields.time("from", given.from(), violations).orElse(usual);
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST_TRIAL) > 0) {
            violations.add(new Violation("from", "before to, and at most %d days".formatted(LONGEST_TRIAL.toDays())));
        }
        Optional<RoutingTree> tree = Optional.ofNullable(given.tree()).flatMap(draft -> tree(draft, violations));
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return tree.map(draft -> Uni.createFrom().item(draft))
                .orElseGet(() -> book.current().map(Saved::tree))
                .chain(tried -> trying.run(tried, board, from, to))
                .map(trial -> RoutingTrialView.of(trial, from, to));
    }

    private static Optional<RoutingTree> tree(RoutingDraft draft, List<Violation> violations) {
        return switch (draft.check()) {
            case RoutingDraft.Checked.Accepted(RoutingTree tree) -> Optional.of(tree);
            case RoutingDraft.Checked.Refused(var faults) -> {
                violations.addAll(faults);
                yield Optional.empty();
            }
        };
    }

    @GET
    @Path("/versions")
    public Uni<Versions> versions() {
        return book.versions(MOST_VERSIONS).map(Versions::new);
    }

    /** An earlier version; saved again, it routes again. */
    @GET
    @Path("/versions/{version}")
    public Uni<RoutingView> version(@PathParam("version") String version) {
        if (!version.matches("\\d{1,18}")) {
            throw Refusal.notFound(VERSION);
        }
        return book.find(Long.parseLong(version))
                .map(found -> found.map(saved -> RoutingView.of(saved, List.of()))
                        .orElseThrow(() -> Refusal.notFound(VERSION)));
    }
}
