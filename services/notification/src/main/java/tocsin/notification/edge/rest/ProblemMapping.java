package tocsin.notification.edge.rest;

import com.fasterxml.jackson.core.JacksonException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import tocsin.notification.subscription.Violation;

/** Every error of the API as {@code application/problem+json}. */
class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return answer(refusal.problem());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthorized() {
        Problem problem = Problem.of("unauthorized", 401, "Unauthorized", "A valid bearer token is required.");
        return Response.fromResponse(answer(problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    /** The keys that tokens are verified with could not be read since the start. */
    @ServerExceptionMapper
    Response withoutRealm(OIDCException realmDown) {
        LOG.warnf("A token cannot be verified yet: reason=%s", realmDown.getMessage());
        Problem problem = Problem.of("unavailable", 503, "Unavailable", "Sign-in is not available; please try again.");
        return Response.fromResponse(answer(problem))
                .header(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return answer(Refusal.forbidden().problem());
    }

    @ServerExceptionMapper(priority = 1)
    Response malformed(JacksonException malformed) {
        return answer(Refusal.invalid(List.of(new Violation("body", "JSON of the documented form")))
                .problem());
    }

    @ServerExceptionMapper
    Response other(WebApplicationException other) {
        if (other.getCause() instanceof JacksonException malformed) {
            return malformed(malformed);
        }
        int status = other.getResponse().getStatus();
        String title = other.getResponse().getStatusInfo().getReasonPhrase();
        return answer(Problem.of("http-" + status, status, title, title + "."));
    }

    @ServerExceptionMapper
    Response unexpected(Exception unexpected) {
        LOG.errorf(unexpected, "A request failed unexpectedly: reason=%s", unexpected.getMessage());
        return answer(Problem.of("unavailable", 503, "Unavailable", "This cannot be done now; please try again."));
    }

    private static Response answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }
}
