package tocsin.scoring.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.application.GiveJudgement.Speaker;

/** Who calls, and under which correlation id. */
@RequestScoped
class Caller {

    private static final String CORRELATION = "X-Correlation-Id";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final SecurityIdentity identity;
    private final RoutingContext context;

    Caller(SecurityIdentity identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    Speaker speaker() {
        return new Speaker(identity.getPrincipal().getName(), correlation());
    }

    /** The caller's own id if it can be used, else a new one. */
    private String correlation() {
        @Nullable String given = context.request().getHeader(CORRELATION);
        return given != null && USABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }
}
