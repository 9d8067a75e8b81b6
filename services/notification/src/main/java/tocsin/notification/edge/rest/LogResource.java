package tocsin.notification.edge.rest;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.HandOver;
import tocsin.notification.application.WatchLog;

/** The log of the watch, and what one watch hands over to the next. */
@Path("/api")
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
public class LogResource {
    private static final int LONGEST_TEXT = 5_000;
    private static final Duration USUAL_WATCH = Duration.ofHours(12);

    private final WatchLog log;
    private final HandOver handOver;
    private final SecurityIdentity identity;
    private final InstantSource clock = InstantSource.system();

    LogResource(WatchLog log, HandOver handOver, SecurityIdentity identity) {
        this.log = log;
        this.handOver = handOver;
        this.identity = identity;
    }

    /** The templates in {@code templates/handover}, checked against these types when the service is built. */
    @CheckedTemplate(basePath = "handover")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance asText(HandoverPage page);

        static native TemplateInstance asHtml(HandoverPage page);
    }

    /** What somebody writes down. */
    public record NewEntry(@Nullable String text) {}

    /** An entry as the API shows it. */
    public record EntryView(Instant at, String author, String text) {
        static EntryView of(WatchLog.Entry entry) {
            return new EntryView(entry.at(), entry.author(), entry.text());
        }
    }

    @GET
    @Path("/log")
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Page<EntryView>> list(
            @QueryParam("limit") @DefaultValue("50") int limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Page.limit(limit);
        return log.list(Page.cursor(cursor, Long.MAX_VALUE), most + 1)
                .map(found -> Page.of(found, most, WatchLog.Entry::cursor))
                .map(page -> new Page<>(page.items().stream().map(EntryView::of).toList(), page.next()));
    }

    @POST
    @Path("/log")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> write(@Nullable NewEntry entry) {
        String text = entry == null || entry.text() == null ? "" : entry.text().strip();
        if (text.isEmpty() || text.length() > LONGEST_TEXT) {
            throw Refusal.invalid("text", "1 to %d characters".formatted(LONGEST_TEXT));
        }
        return log.write(identity.getPrincipal().getName(), text)
                .map(written -> Response.status(Response.Status.CREATED)
                        .entity(EntryView.of(written))
                        .build());
    }

    /** One call, ready to be read or printed. */
    @GET
    @Path("/handover")
    public Uni<Response> handover(
            @QueryParam("since") @Nullable String since, @QueryParam("format") @DefaultValue("text") String format) {
        boolean html = format.equals("html");
        if (!html && !format.equals("text")) {
            throw Refusal.invalid("format", "text or html");
        }
        Instant from =
                Asked.time("since", since).orElseGet(() -> clock.instant().minus(USUAL_WATCH));
        return handOver.since(from)
                .map(HandoverPage::of)
                .chain(page -> (html ? Templates.asHtml(page) : Templates.asText(page)).createUni())
                .map(text -> Response.ok(text, html ? "text/html; charset=utf-8" : "text/plain; charset=utf-8")
                        .build());
    }
}
