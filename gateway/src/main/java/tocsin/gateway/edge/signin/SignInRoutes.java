package tocsin.gateway.edge.signin;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;
import tocsin.gateway.access.RedirectTarget;

/** The only two ways into and out of a session. Nothing else ever redirects to the identity provider. */
@Singleton
final class SignInRoutes {
    static final String LOGIN = "/login";
    static final String LOGOUT = "/logout";

    private static final Logger LOG = Logger.getLogger(SignInRoutes.class);

    private final Callers callers;
    private final HttpAuthenticator authenticator;

    SignInRoutes(Callers callers, HttpAuthenticator authenticator) {
        this.callers = callers;
        this.authenticator = authenticator;
    }

    void register(@Observes Router router) {
        router.get(LOGIN).order(1).handler(this::login);
        router.get(LOGOUT).order(1).handler(this::logout);
    }

    private void login(RoutingContext request) {
        callers.identity(request)
                .subscribe()
                .with(identity -> loggedIn(request, identity), failure -> loginFailed(request, failure));
    }

    private void loggedIn(RoutingContext request, SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            challenge(request);
        } else {
            redirect(request, RedirectTarget.of(request.request().getParam("redirect")));
        }
    }

    private void loginFailed(RoutingContext request, Throwable failure) {
        if (failure instanceof AuthenticationRedirectException onward) {
            redirect(request, onward.getRedirectUri());
        } else if (failure instanceof AuthenticationCompletionException) {
            LOG.debugf(failure, "a sign-in was not completed");
            SignInPages.notCompleted(request);
        } else if (IdentityFailures.isUnreachable(failure)) {
            LOG.warnf("the identity provider cannot be reached: %s", failure.getMessage());
            SignInPages.unavailable(request);
        } else {
            // A session that has ended, or was made by another key: begin anew.
            forget(request);
            challenge(request);
        }
    }

    private void challenge(RoutingContext request) {
        authenticator
                .sendChallenge(request)
                .subscribe()
                .with(
                        sent -> {
                            if (!request.response().ended()) {
                                request.response().end();
                            }
                        },
                        failure -> {
                            LOG.warnf("no sign-in can begin: %s", failure.getMessage());
                            SignInPages.unavailable(request);
                        });
    }

    private void logout(RoutingContext request) {
        // A foreign page must not be able to sign people out, not even by a picture's address.
        if ("cross-site".equals(request.request().getHeader("Sec-Fetch-Site"))) {
            SignInPages.foreignLogout(request);
            return;
        }
        if (!Tenants.hasSession(request)) {
            redirect(request, "/");
            return;
        }
        callers.identity(request).subscribe().with(identity -> leave(request), failure -> {
            if (failure instanceof AuthenticationRedirectException onward) {
                redirect(request, onward.getRedirectUri());
            } else {
                LOG.debugf(failure, "a session was no longer valid when it was ended");
                leave(request);
            }
        });
    }

    private static void leave(RoutingContext request) {
        forget(request);
        redirect(request, "/");
    }

    private static void forget(RoutingContext request) {
        List<String> names = request.request().cookies().stream()
                .map(Cookie::getName)
                .filter(OidcUtils::isSessionCookie)
                .toList();
        names.forEach(name -> request.response()
                .addCookie(Cookie.cookie(name, "")
                        .setPath("/")
                        .setMaxAge(0)
                        .setHttpOnly(true)
                        .setSameSite(io.vertx.core.http.CookieSameSite.LAX)));
    }

    private static void redirect(RoutingContext request, String target) {
        request.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, target)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end();
    }
}
