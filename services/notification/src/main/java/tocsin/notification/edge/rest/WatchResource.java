package tocsin.notification.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.KeepWatch;
import tocsin.notification.application.Keeping;
import tocsin.notification.escalation.OverrideDraft;
import tocsin.notification.escalation.Policy;
import tocsin.notification.escalation.PolicyDraft;
import tocsin.notification.escalation.Shift;

/** The watch: who is on it when, and who is called while an alert is not acknowledged. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.WATCH_OFFICER, Roles.ANALYST, Roles.OPERATOR})
public class WatchResource {
    private static final String WHAT = "This override, still to end,";
    private static final Duration SHOWN = Duration.ofDays(14);

    private final KeepWatch keeping;
    private final SecurityIdentity identity;
    private final InstantSource clock = InstantSource.system();

    WatchResource(KeepWatch keeping, SecurityIdentity identity) {
        this.keeping = keeping;
        this.identity = identity;
    }

    /** A shift as the API shows it. */
    public record ShiftView(
            UUID id,
            String kind,
            String account,
            Instant startsAt,
            Instant endsAt,
            @Nullable String reason) {
        static ShiftView of(Shift shift) {
            return new ShiftView(
                    shift.id(),
                    shift.kind() == Shift.Kind.ROSTER ? "roster" : "override",
                    shift.account(),
                    shift.startsAt(),
                    shift.endsAt(),
                    shift.reason());
        }
    }

    /** The roster as the API shows it. */
    public record RosterView(List<String> onWatch, List<ShiftView> shifts) {
        public RosterView {
            onWatch = List.copyOf(onWatch);
            shifts = List.copyOf(shifts);
        }
    }

    /** What an import did. */
    public record Imported(int shifts, @Nullable Instant until) {}

    /** The policy as the API shows it; durations in ISO 8601. */
    public record PolicyView(WarningLevel fromLevel, List<StepView> steps, String remindEvery, int mostReminders) {
        public PolicyView {
            steps = List.copyOf(steps);
        }

        static PolicyView of(Policy policy) {
            return new PolicyView(
                    policy.fromLevel(),
                    policy.steps().stream()
                            .map(step -> new StepView(step.after().toString(), step.whom()))
                            .toList(),
                    policy.remindEvery().toString(),
                    policy.mostReminders());
        }
    }

    /** A step as the API shows it. */
    public record StepView(String after, List<String> whom) {
        public StepView {
            whom = List.copyOf(whom);
        }
    }

    @GET
    @Path("/roster")
    public Uni<RosterView> roster(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        Instant first = Asked.time("from", from).orElseGet(clock::instant);
        Instant last = Asked.time("to", to).orElseGet(() -> first.plus(SHOWN));
        return keeping.watch(first, last)
                .map(watch -> new RosterView(
                        watch.onWatch(),
                        watch.shifts().stream().map(ShiftView::of).toList()));
    }

    @PUT
    @Path("/roster")
    @Consumes("text/calendar")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.OPERATOR})
    public Uni<Imported> replaceRoster(@Nullable String calendar) {
        return keeping.replaceRoster(calendar == null ? "" : calendar, me()).map(result -> {
            List<Shift> shifts = kept(result);
            return new Imported(
                    shifts.size(),
                    shifts.stream().map(Shift::endsAt).max(Instant::compareTo).orElse(null));
        });
    }

    @POST
    @Path("/roster/overrides")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.OPERATOR})
    public Uni<Response> override(@Nullable OverrideDraft draft) {
        OverrideDraft given = draft == null ? new OverrideDraft(null, null, null, null) : draft;
        return keeping.override(given, me()).map(result -> {
            ShiftView view = ShiftView.of(kept(result));
            return Response.created(URI.create("/api/roster/overrides/" + view.id()))
                    .entity(view)
                    .build();
        });
    }

    @DELETE
    @Path("/roster/overrides/{id}")
    @RolesAllowed({Roles.WATCH_OFFICER, Roles.OPERATOR})
    public Uni<Void> removeOverride(@PathParam("id") String id) {
        return keeping.removeOverride(Asked.id(id, WHAT), me())
                .map(gone -> gone.orElseThrow(() -> Refusal.notFound(WHAT)))
                .replaceWithVoid();
    }

    @GET
    @Path("/escalation")
    public Uni<PolicyView> policy() {
        return keeping.policy().map(PolicyView::of);
    }

    @PUT
    @Path("/escalation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.OPERATOR)
    public Uni<PolicyView> setPolicy(@Nullable PolicyDraft draft) {
        PolicyDraft given = draft == null ? new PolicyDraft(null, null, null, null) : draft;
        return keeping.setPolicy(given, me()).map(result -> PolicyView.of(kept(result)));
    }

    private String me() {
        return identity.getPrincipal().getName();
    }

    private static <T> T kept(Keeping<T> result) {
        return switch (result) {
            case Keeping.Kept<T>(T kept) -> kept;
            case Keeping.Refused<T>(var violations) -> throw Refusal.invalid(violations);
        };
    }
}
