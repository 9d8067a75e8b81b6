package tocsin.scoring.edge.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.Backtests;
import tocsin.scoring.application.Backtests.Listed;
import tocsin.scoring.application.CatalogueVersions;

/** Catalogues that are measured against history. Blocks. */
@Path("/api/backtests")
@RolesAllowed(Roles.ANALYST)
public class BacktestResource {

    private final Backtests backtests;
    private final CatalogueVersions versions;
    private final Caller caller;

    BacktestResource(Backtests backtests, CatalogueVersions versions, Caller caller) {
        this.backtests = backtests;
        this.versions = versions;
        this.caller = caller;
    }

    @GET
    public Page<BacktestAnswer> list() {
        return Page.of(backtests.all().stream()
                .map(listed -> BacktestAnswer.of(listed, null))
                .toList());
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public RestResponse<BacktestAnswer> order(
            @RestForm("onsets") @Nullable FileUpload onsets,
            @RestForm("archives") @Nullable List<FileUpload> archives,
            @RestForm("catalogueVersion") @Nullable String catalogueVersion,
            @RestForm("againstVersion") @Nullable String againstVersion,
            @RestForm("from") @Nullable String from,
            @RestForm("to") @Nullable String to) {
        if (onsets == null) {
            throw new InvalidParameter("onsets", "a CSV of what happened");
        }
        if (archives == null || archives.isEmpty()) {
            throw new InvalidParameter("archives", "at least one file of reports");
        }
        List<Backtests.File> files = new ArrayList<>();
        files.add(file(onsets));
        archives.forEach(archive -> files.add(file(archive)));
        Backtests.Order order = new Backtests.Order(
                UUID.randomUUID().toString(),
                Instant.now(),
                caller.speaker().account(),
                catalogueVersion == null ? newest() : version("catalogueVersion", catalogueVersion),
                againstVersion == null ? null : version("againstVersion", againstVersion),
                day("from", from),
                day("to", to),
                files);
        backtests.add(order);
        return RestResponse.status(RestResponse.Status.CREATED, answer(order.id()));
    }

    @GET
    @Path("{id}")
    public BacktestAnswer get(@PathParam("id") String id) {
        return answer(id);
    }

    @GET
    @Path("{id}/pictures/{problem}")
    @Produces("image/svg+xml")
    public String picture(@PathParam("id") String id, @PathParam("problem") String problem) {
        return backtests
                .picture(id, problem)
                .orElseThrow(() -> new NoSuchThing("picture of a backtest", id + "/" + problem));
    }

    @DELETE
    @Path("{id}")
    public BacktestAnswer cancel(@PathParam("id") String id) {
        backtests.cancel(id);
        return answer(id);
    }

    private BacktestAnswer answer(String id) {
        Listed listed = backtests.find(id).orElseThrow(() -> new NoSuchThing("backtest", id));
        return BacktestAnswer.of(listed, backtests.result(id).orElse(null));
    }

    private int newest() {
        return versions.newest()
                .map(CatalogueBundle::version)
                .orElseThrow(() -> new InvalidParameter("catalogueVersion", "a version; there is none yet"));
    }

    private int version(String field, String asked) {
        try {
            int version = Integer.parseInt(asked);
            if (versions.version(version).isPresent()) {
                return version;
            }
        } catch (NumberFormatException notANumber) {
            throw new InvalidParameter(field, "the number of a version");
        }
        throw new InvalidParameter(field, "the number of a version that there is");
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADay) {
            throw new InvalidParameter(field, "a day such as 2020-10-26");
        }
    }

    private static Backtests.File file(FileUpload upload) {
        try {
            return new Backtests.File(upload.fileName(), Files.readAllBytes(upload.filePath()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /**
     * A backtest.
     *
     * @param state queued, running, done, failed or cancelled
     * @param reportsDone how many reports have been fed, of {@code reports}
     * @param reason why it failed
     * @param result what {@code ./tocsin backtest --json} prints, once it is done
     */
    record BacktestAnswer(
            String id,
            Instant createdAt,
            String createdBy,
            int catalogueVersion,
            @Nullable Integer againstVersion,
            String state,
            int reportsDone,
            int reports,
            @Nullable String reason,
            @Nullable JsonNode result) {

        static BacktestAnswer of(Listed listed, @Nullable String result) {
            return new BacktestAnswer(
                    listed.id(),
                    listed.at(),
                    listed.by(),
                    listed.catalogueVersion(),
                    listed.againstVersion(),
                    listed.state().name().toLowerCase(Locale.ROOT),
                    listed.progress().done(),
                    listed.progress().of(),
                    listed.reason(),
                    result == null ? null : tree(result));
        }

        private static JsonNode tree(String result) {
            try {
                return Wire.json().readTree(result);
            } catch (JsonProcessingException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
