package tocsin.watch.edge.rest;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import tocsin.watch.intake.Sender;

/** Who calls, and under which correlation id. */
@RequestScoped
class Caller {
    static final String CORRELATION = "X-Correlation-Id";

    private static final String SOURCES = "sources";
    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._:-]{1,128}");

    private final SecurityIdentity identity;
    private final RoutingContext context;

    Caller(SecurityIdentity identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    String name() {
        return identity.getPrincipal().getName();
    }

    Sender sender() {
        return new Sender(name(), sources());
    }

    /** The caller's own id if it can be used, else a new one. */
    String correlation() {
        @Nullable String given = context.request().getHeader(CORRELATION);
        return given != null && USABLE.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** From the token's claim; tests put them into the identity. */
    private Set<String> sources() {
        Object claim = identity.getPrincipal() instanceof JsonWebToken token
                ? token.getClaim(SOURCES)
                : identity.getAttribute(SOURCES);
        Set<String> sources = new TreeSet<>();
        if (claim instanceof Collection<?> many) {
            many.forEach(one -> sources.add(text(one)));
        } else if (claim != null) {
            sources.add(text(claim));
        }
        return sources;
    }

    private static String text(Object value) {
        return value instanceof JsonString json ? json.getString() : value.toString();
    }
}
