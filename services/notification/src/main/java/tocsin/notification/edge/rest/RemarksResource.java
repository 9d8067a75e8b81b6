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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AlertArchive;
import tocsin.notification.application.AlertArchive.Kept;
import tocsin.notification.application.LookAfterAlerts;
import tocsin.notification.application.RemarkBook;
import tocsin.notification.application.RemarkBook.Made;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Violation;

/** What was said about an alert, and who looks after it. */
@Path("/api/alerts/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
public class RemarksResource {
    private static final String WHAT = "This alert";
    private static final int LONGEST_COMMENT = 2000;
    private static final int LONGEST_ACCOUNT = 255;

    private final LookAfterAlerts looking;
    private final AlertArchive archive;
    private final RemarkBook book;
    private final SecurityIdentity identity;

    RemarksResource(LookAfterAlerts looking, AlertArchive archive, RemarkBook book, SecurityIdentity identity) {
        this.looking = looking;
        this.archive = archive;
        this.book = book;
        this.identity = identity;
    }

    /** A comment. */
    public record Comment(@Nullable String text) {}

    /** Whom it is given to; absent: nobody. */
    public record Assignment(@Nullable String account) {}

    /**
     * A remark as the API shows it.
     *
     * @param kind comment, assigned or released
     * @param text the comment, or whom the alert was given to or taken from
     */
    public record RemarkView(Instant at, String by, String kind, String text) {
        static RemarkView of(Made made) {
            return new RemarkView(
                    made.at(),
                    made.remark().author(),
                    made.remark().kind().label(),
                    made.remark().text());
        }
    }

    /**
     * What there is.
     *
     * @param assignee who looks after it, if anybody
     * @param items oldest first
     */
    public record Remarks(@Nullable String assignee, List<RemarkView> items) {
        public Remarks {
            items = List.copyOf(items);
        }
    }

    @GET
    @Path("/remarks")
    public Uni<Remarks> list(@PathParam("id") String id) {
        return archive.find(Asked.id(id, WHAT)).chain(this::remarks);
    }

    @POST
    @Path("/remarks")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Remarks> comment(@PathParam("id") String id, @Nullable Comment comment) {
        List<Violation> violations = new ArrayList<>();
        String text = prose(comment == null ? null : comment.text(), violations);
        UUID alert = Asked.id(id, WHAT);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return looking.comment(alert, name(), text).chain(this::remarks);
    }

    @PUT
    @Path("/assignee")
    @Consumes(MediaType.APPLICATION_JSON)
    public Uni<Remarks> assign(@PathParam("id") String id, @Nullable Assignment assignment) {
        List<Violation> violations = new ArrayList<>();
        String given = assignment == null ? null : assignment.account();
        String account = given == null ? null : Fields.text("account", given, LONGEST_ACCOUNT, violations);
        UUID alert = Asked.id(id, WHAT);
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return looking.assign(alert, name(), account).chain(this::remarks);
    }

    /** Lines are kept. */
    private static String prose(@Nullable String given, List<Violation> violations) {
        String text = given == null ? "" : given.strip();
        if (text.isEmpty() || text.length() > LONGEST_COMMENT) {
            violations.add(new Violation("text", "1 to %d characters".formatted(LONGEST_COMMENT)));
        }
        return text;
    }

    private Uni<Remarks> remarks(Optional<Kept> found) {
        Kept alert = found.orElseThrow(() -> Refusal.notFound(WHAT));
        return book.of(alert.summary().id())
                .map(made -> new Remarks(
                        alert.assignee(), made.stream().map(RemarkView::of).toList()));
    }

    private String name() {
        return identity.getPrincipal().getName();
    }
}
