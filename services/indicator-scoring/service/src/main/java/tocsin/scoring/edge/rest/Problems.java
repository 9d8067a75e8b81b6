package tocsin.scoring.edge.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.catalogue.UnsoundCatalogueException;

/** Every error of this service as {@code application/problem+json} (RFC 9457). */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String MEDIA_TYPE = "application/problem+json";
    private static final int RETRY_SECONDS = 2;

    /** Read and understood, but it breaks rules (RFC 9110, 15.5.21); Jakarta REST has no name for it. */
    private static final Response.StatusType UNPROCESSABLE = new Response.StatusType() {

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Response.Status.Family getFamily() {
            return Response.Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    };

    /** An error as it is told. */
    record Problem(String type, String title, int status, String detail, List<Violation> violations) {}

    /** A field that is not as it must be; of the catalogue, in which file and item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Violation(@Nullable String file, @Nullable String item, String field, String expected) {

        Violation(String field, String expected) {
            this(null, null, field, expected);
        }
    }

    @ServerExceptionMapper
    RestResponse<Problem> absent(NoSuchThing absent) {
        return problem(Response.Status.NOT_FOUND, "not-found", absent.detail(), List.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> invalid(InvalidParameter invalid) {
        return problem(
                Response.Status.BAD_REQUEST,
                "invalid",
                "What was sent is not as it must be.",
                invalid.faults().stream()
                        .map(fault -> new Violation(fault.field(), fault.expected()))
                        .toList());
    }

    @ServerExceptionMapper
    RestResponse<Problem> unsound(UnsoundCatalogueException unsound) {
        return problem(
                UNPROCESSABLE,
                "unsound-catalogue",
                "The catalogue breaks its rules; nothing was changed.",
                unsound.faults().stream()
                        .map(fault -> new Violation(fault.file(), fault.item(), fault.field(), fault.expected()))
                        .toList());
    }

    @ServerExceptionMapper
    RestResponse<Problem> conflicting(Changes.StandsAgainst conflict) {
        return problem(Response.Status.CONFLICT, "conflict", conflict.reason(), List.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> down(Changes.PartDown down) {
        return unavailable(down.reason());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    RestResponse<Problem> unknown() {
        return RestResponse.ResponseBuilder.<Problem>create(RestResponse.Status.UNAUTHORIZED)
                .entity(told(
                        Response.Status.UNAUTHORIZED, "unauthorized", "A valid access token is needed.", List.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .type(MEDIA_TYPE)
                .build();
    }

    @ServerExceptionMapper(ForbiddenException.class)
    RestResponse<Problem> forbidden() {
        return problem(Response.Status.FORBIDDEN, "forbidden", "None of your roles may do this.", List.of());
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(WebApplicationException refused) {
        Response.Status status =
                Response.Status.fromStatusCode(refused.getResponse().getStatus());
        Response.Status known = status == null ? Response.Status.INTERNAL_SERVER_ERROR : status;
        String name = known.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return problem(known, name, known.getReasonPhrase(), List.of());
    }

    /** What is left is that a part is down: nothing here computes. */
    @ServerExceptionMapper
    RestResponse<Problem> unavailable(Throwable failure) {
        LOG.errorf(failure, "A request could not be answered");
        return unavailable("A part is down; try again soon.");
    }

    private static RestResponse<Problem> unavailable(String detail) {
        return RestResponse.ResponseBuilder.<Problem>create(RestResponse.Status.SERVICE_UNAVAILABLE)
                .entity(told(Response.Status.SERVICE_UNAVAILABLE, "unavailable", detail, List.of()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .type(MEDIA_TYPE)
                .build();
    }

    private static RestResponse<Problem> problem(
            Response.StatusType status, String name, String detail, List<Violation> violations) {
        return RestResponse.ResponseBuilder.<Problem>create(status.getStatusCode())
                .entity(told(status, name, detail, violations))
                .type(MEDIA_TYPE)
                .build();
    }

    private static Problem told(Response.StatusType status, String name, String detail, List<Violation> violations) {
        return new Problem(
                "urn:tocsin:problem:" + name, status.getReasonPhrase(), status.getStatusCode(), detail, violations);
    }
}
