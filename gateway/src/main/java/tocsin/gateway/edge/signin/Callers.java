package tocsin.gateway.edge.signin;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import tocsin.gateway.application.Bearer;
import tocsin.gateway.application.GatewaySettings;

/** Looks who is calling. */
@Singleton
public final class Callers {
    private static final Logger LOG = Logger.getLogger(Callers.class);

    /** Longer than a refresh takes when the identity provider is well; nobody's turn waits for one that hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final GatewaySettings settings;
    private final SessionTurns turns = new SessionTurns();

    Callers(GatewaySettings settings) {
        this.settings = settings;
    }

    /** Who sends a request. A session that ends within a minute is refreshed on the way. */
    public Uni<Caller> of(RoutingContext request) {
        if (Tenants.hasToken(request)) {
            return identity(request)
                    .map(identity -> judged(identity, Way.TOKEN))
                    .onFailure()
                    .recoverWithItem(this::none);
        }
        if (Tenants.hasSession(request)) {
            return identity(request)
                    .map(identity -> judged(identity, Way.SESSION))
                    .onFailure()
                    .recoverWithItem(this::none);
        }
        return Uni.createFrom().item(new Caller.Nobody("there is neither a token nor a session"));
    }

    /** The identity that the request's tenant finds, failing as the identity layer fails. */
    Uni<SecurityIdentity> identity(RoutingContext request) {
        // What a failure means is decided here and in the sign-in routes; the layer's own answer would be a redirect.
        request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        Uni<SecurityIdentity> deferred = Objects.requireNonNull(
                request.<Uni<SecurityIdentity>>get(QuarkusHttpUser.DEFERRED_IDENTITY_KEY),
                "authentication is not lazy");
        Uni<SecurityIdentity> bounded = deferred.ifNoItem().after(PATIENCE).fail();
        if (Tenants.hasToken(request) || !Tenants.hasSession(request)) {
            return bounded;
        }
        Context own = request.vertx().getOrCreateContext();
        return turns.inTurn(session(request), work -> own.runOnContext(ignored -> work.run()), () -> bounded);
    }

    private enum Way {
        TOKEN,
        SESSION
    }

    private Caller judged(SecurityIdentity identity, Way way) {
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        if (identity.isAnonymous() || credential == null) {
            return new Caller.Nobody("the token or session says nothing about its bearer");
        }
        // The identity layer holds the session's ID token against the client; the access token goes to the services.
        if (!AccessTokens.isFor(settings.audience(), credential.getToken())) {
            return new Caller.Nobody("the token is meant for another client");
        }
        Bearer bearer = AccessTokens.bearer(credential.getToken());
        return switch (way) {
            case TOKEN -> new Caller.ByToken(bearer);
            case SESSION -> new Caller.BySession(bearer);
        };
    }

    private Caller none(Throwable failure) {
        if (IdentityFailures.isUnreachable(failure)) {
            LOG.warnf("the identity provider cannot be reached: %s", failure.getMessage());
            return new Caller.Unknowable();
        }
        if (failure instanceof AuthenticationException || failure instanceof OIDCException) {
            LOG.debugf(failure, "a token or session was refused");
            return new Caller.Nobody("the token or session is not valid, or has ended");
        }
        throw failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** The cookie's own value names the session; it may be split into chunks. */
    private static String session(RoutingContext request) {
        return request.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(Tenants.SESSION_COOKIE))
                .sorted(java.util.Comparator.comparing(Cookie::getName))
                .map(Cookie::getValue)
                .collect(Collectors.joining());
    }
}
