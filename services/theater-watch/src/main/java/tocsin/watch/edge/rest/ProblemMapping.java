package tocsin.watch.edge.rest;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.VertxException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Locale;
import org.hibernate.HibernateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every error of the HTTP interface becomes a problem here; never a stack trace. */
class ProblemMapping {
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response nobody(Exception nobody) {
        return Problem.of(401, "unauthorized", "Sign in", "a valid bearer token for this service is needed")
                .response();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden) {
        return Problem.of(403, "forbidden", "Not allowed", "your account lacks the role for this")
                .response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException error) {
        Response.StatusType status = error.getResponse().getStatusInfo();
        String name = status.getReasonPhrase().toLowerCase(Locale.ROOT).replace(' ', '-');
        return Problem.of(status.getStatusCode(), name, status.getReasonPhrase(), "see the description at /q/openapi")
                .response();
    }

    /** What the database's clients throw when it is away is wrapped in many ways. */
    @ServerExceptionMapper
    Response unexpected(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HibernateException
                    || cause instanceof IOException
                    || cause instanceof VertxException) {
                LOG.warnf("The database did not answer: reason=%s", cause);
                return Problem.unavailable("the database does not answer").response();
            }
        }
        LOG.error("A request failed", fault);
        return Problem.of(500, "fault", "A fault of this service", "it has been logged")
                .response();
    }
}
