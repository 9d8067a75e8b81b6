package tocsin.gateway.edge.signin;

import io.quarkus.oidc.TenantResolver;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Which way a request signs in: a token in its header, or the console's cookie. */
@Singleton
public final class Tenants implements TenantResolver {
    /** Programs: the header {@code Authorization}. */
    static final String BEARER = "bearer";

    /** People: the code flow and a session cookie. */
    static final String CONSOLE = "console";

    static final String SESSION_COOKIE = "q_session_" + CONSOLE;

    @Override
    public String resolve(RoutingContext request) {
        if (hasToken(request)) {
            return BEARER;
        }
        String path = request.normalizedPath();
        boolean signingIn = path.equals(SignInRoutes.LOGIN) || path.equals(SignInRoutes.LOGOUT);
        return signingIn || hasSession(request) ? CONSOLE : BEARER;
    }

    /** A header beats a cookie: who sends a token wants to be judged by it. */
    static boolean hasToken(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.AUTHORIZATION);
    }

    static boolean hasSession(RoutingContext request) {
        return request.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
    }
}
