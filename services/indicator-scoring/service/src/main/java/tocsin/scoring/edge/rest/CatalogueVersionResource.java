package tocsin.scoring.edge.rest;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.scoring.application.ActivateCatalogue;
import tocsin.scoring.application.ActivateCatalogue.Occasion;
import tocsin.scoring.application.CatalogueVersions;
import tocsin.scoring.application.CatalogueVersions.Listed;
import tocsin.scoring.catalogue.CatalogueComparison;
import tocsin.scoring.catalogue.CatalogueComparison.ItemChange;
import tocsin.scoring.catalogue.CatalogueContent;
import tocsin.scoring.edge.catalogue.BundleDocument;
import tocsin.scoring.edge.catalogue.ZippedCatalogue;

/** The catalogue's versions: who changed it when and why, changes, and their undoing. Blocks. */
@Path("/api/catalogue")
@RolesAllowed(Roles.ANALYST)
public class CatalogueVersionResource {

    private final ActivateCatalogue activating;
    private final CatalogueVersions versions;
    private final Caller caller;

    CatalogueVersionResource(ActivateCatalogue activating, CatalogueVersions versions, Caller caller) {
        this.activating = activating;
        this.versions = versions;
        this.caller = caller;
    }

    @GET
    public Page<VersionAnswer> list() {
        List<Listed> all = versions.all();
        return Page.of(all.stream()
                .map(listed -> VersionAnswer.of(
                        listed, listed.version() == all.getFirst().version()))
                .toList());
    }

    @GET
    @Path("{version}")
    public CatalogueBundle one(@PathParam("version") String version) {
        return bundle(version);
    }

    @GET
    @Path("compare")
    public Comparison compare(@QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
        if (from == null) {
            throw new InvalidParameter("from", "the number of a version; required");
        }
        CatalogueBundle after = to == null ? newest() : bundle(to);
        CatalogueBundle before = bundle(from);
        return new Comparison(before.version(), after.version(), CatalogueComparison.between(before, after));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<VersionAnswer> change(byte[] body) {
        record Sent(String reason, JsonNode catalogue) {}
        Sent sent = Body.<Sent>read(body, List.of("reason", "catalogue"), fields -> {
            String reason = fields.text("reason");
            JsonNode catalogue = fields.object("catalogue");
            return reason == null || catalogue == null ? null : new Sent(reason, catalogue);
        });
        return activated(BundleDocument.read(sent.catalogue()), sent.reason());
    }

    @POST
    @Consumes("application/zip")
    public RestResponse<VersionAnswer> changeByFiles(byte[] zip, @QueryParam("reason") @Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new InvalidParameter("reason", "text that is not blank; required");
        }
        return activated(ZippedCatalogue.read(zip), reason);
    }

    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<VersionAnswer> undo(byte[] body) {
        record Sent(String reason, Optional<Integer> to) {}
        Sent sent = Body.<Sent>read(body, List.of("reason", "to"), fields -> {
            String reason = fields.text("reason");
            return reason == null ? null : new Sent(reason, fields.optionalWhole("to"));
        });
        return created(Changes.done(activating.undo(sent.to(), occasion(sent.reason()))));
    }

    private RestResponse<VersionAnswer> activated(CatalogueContent content, String reason) {
        return created(activating.activate(content, occasion(reason)));
    }

    private Occasion occasion(String reason) {
        return new Occasion(caller.speaker().account(), reason, Instant.now());
    }

    static RestResponse<VersionAnswer> created(CatalogueBundle bundle) {
        return RestResponse.status(
                RestResponse.Status.CREATED,
                new VersionAnswer(
                        bundle.version(), bundle.contentHash(), bundle.author(), bundle.reason(), bundle.at(), true));
    }

    private CatalogueBundle newest() {
        return versions.newest().orElseThrow(() -> new NoSuchThing("version of the catalogue", "yet"));
    }

    private CatalogueBundle bundle(String version) {
        return Optional.of(version)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .flatMap(versions::version)
                .orElseThrow(() -> new NoSuchThing("version of the catalogue", version));
    }

    /**
     * A version.
     *
     * @param active whether the live board is scored with it
     */
    record VersionAnswer(int version, String contentHash, String author, String reason, Instant at, boolean active) {

        static VersionAnswer of(Listed listed, boolean active) {
            return new VersionAnswer(
                    listed.version(), listed.contentHash(), listed.author(), listed.reason(), listed.at(), active);
        }
    }

    /** What differs between two versions. */
    record Comparison(int from, int to, List<ItemChange> items) {}
}
