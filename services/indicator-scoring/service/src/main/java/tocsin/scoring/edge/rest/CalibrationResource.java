package tocsin.scoring.edge.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;
import tocsin.scoring.application.ActivateCatalogue.Occasion;
import tocsin.scoring.application.Backtests;
import tocsin.scoring.application.UseCalibration;
import tocsin.scoring.application.UseCalibration.Found;
import tocsin.scoring.edge.backtest.FoundCalibration;
import tocsin.scoring.edge.rest.CatalogueVersionResource.VersionAnswer;

/** What a finished backtest found of the probabilities, made a part of the catalogue. Blocks. */
@Path("/api/backtests/{id}/calibration")
@RolesAllowed(Roles.ANALYST)
public class CalibrationResource {

    private static final String USUAL_METHOD = "platt";
    private static final Set<String> METHODS = Set.of(USUAL_METHOD, "isotonic");

    private final Backtests backtests;
    private final UseCalibration using;
    private final Caller caller;

    CalibrationResource(Backtests backtests, UseCalibration using, Caller caller) {
        this.backtests = backtests;
        this.using = using;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<VersionAnswer> use(@PathParam("id") String id, byte[] body) {
        record Sent(String reason, String method) {}
        Sent sent = Body.<Sent>read(body, List.of("reason", "method"), fields -> {
            String reason = fields.text("reason");
            String method = fields.optionalChoice("method", METHODS).orElse(USUAL_METHOD);
            return reason == null ? null : new Sent(reason, method);
        });
        Occasion occasion = new Occasion(caller.speaker().account(), sent.reason(), Instant.now());
        return CatalogueVersionResource.created(Changes.done(using.use(found(id, sent.method()), occasion)));
    }

    private Found found(String id, String method) {
        Backtests.Listed listed = backtests.find(id).orElseThrow(() -> new NoSuchThing("backtest", id));
        String result = backtests
                .result(id)
                .orElseThrow(() -> new Changes.StandsAgainst("The backtest is %s; only one that is done tells anything."
                        .formatted(listed.state().name().toLowerCase(Locale.ROOT))));
        return FoundCalibration.read(result, method, listed.catalogueVersion())
                .orElseThrow(() -> new Changes.StandsAgainst(
                        "The backtest was run by a release that did not calibrate; order it again."));
    }
}
