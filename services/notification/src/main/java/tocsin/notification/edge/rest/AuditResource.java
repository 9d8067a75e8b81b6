package tocsin.notification.edge.rest;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.AuditLog;
import tocsin.notification.application.AuditLog.Noted;

/** Who changed, silenced and acknowledged what. */
@Path("/api/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
public class AuditResource {
    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    /**
     * An entry as the API shows it.
     *
     * @param at when
     * @param actor the account
     * @param action what it did
     * @param subject to what: a kind and an id
     * @param detail in a sentence
     */
    public record AuditView(Instant at, String actor, String action, String subject, String detail) {
        static AuditView of(Noted noted) {
            return new AuditView(
                    noted.at(),
                    noted.entry().actor(),
                    noted.entry().action(),
                    noted.entry().subject(),
                    noted.entry().detail());
        }
    }

    @GET
    public Uni<Page<AuditView>> list(
            @QueryParam("actor") @Nullable String actor,
            @QueryParam("subject") @Nullable String subject,
            @QueryParam("limit") @DefaultValue("50") int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        return log.list(Asked.text(actor), Asked.text(subject), Page.cursor(cursor, Long.MAX_VALUE), most + 1)
                .map(found -> Page.of(found, most, Noted::cursor))
                .map(page -> new Page<>(page.items().stream().map(AuditView::of).toList(), page.next()));
    }
}
