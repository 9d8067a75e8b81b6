package tocsin.gateway.edge.rest;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import tocsin.gateway.access.CookieUse;
import tocsin.gateway.access.Endpoint;
import tocsin.gateway.access.Endpoints;
import tocsin.gateway.access.Role;
import tocsin.gateway.application.Bearer;
import tocsin.gateway.application.GatewaySettings;
import tocsin.gateway.edge.answers.Correlation;
import tocsin.gateway.edge.answers.Problem;
import tocsin.gateway.edge.proxy.ServiceProxy;
import tocsin.gateway.edge.signin.Caller;
import tocsin.gateway.edge.signin.Callers;

/** Lets requests to the API in, or says why not, and hands them to who answers them. */
@Singleton
final class Door {
    private static final Logger LOG = Logger.getLogger(Door.class);

    private final Callers callers;
    private final GatewaySettings settings;
    private final ServiceProxy services;
    private final OwnEndpoints own;

    Door(Callers callers, GatewaySettings settings, ServiceProxy services, OwnEndpoints own) {
        this.callers = callers;
        this.settings = settings;
        this.services = services;
        this.own = own;
    }

    void register(@Observes Router router) {
        router.route("/api").order(1).handler(this::enter);
        router.route("/api/*").order(1).handler(this::enter);
    }

    private void enter(RoutingContext request) {
        String correlation = Correlation.settle(request);
        MDC.put("correlationId", correlation);
        Endpoints.Lookup lookup = Endpoints.find(request.request().method().name(), path(request));
        if (lookup instanceof Endpoints.Lookup.Found(Endpoint endpoint) && endpoint.open()) {
            letAnybodyIn(request, endpoint);
            return;
        }
        // The body waits while the caller is looked up; the service, or the refusal, reads it.
        request.request().pause();
        callers.of(request)
                .subscribe()
                .with(caller -> judge(request, caller, lookup), failure -> broken(request, failure));
    }

    /** Whoever it is; a feed's token is for the service to judge. */
    private void letAnybodyIn(RoutingContext request, Endpoint endpoint) {
        switch (endpoint.owner()) {
            case GATEWAY -> own.answerAnybody(request);
            case THEATER_WATCH, INDICATOR_SCORING, NOTIFICATION -> {
                logChange(request, endpoint);
                if (endpoint.takesTokensOfItsOwn()) {
                    services.passUnknown(request, endpoint.owner());
                } else {
                    services.passForAnybody(request, endpoint.owner());
                }
            }
        }
    }

    private void judge(RoutingContext request, Caller caller, Endpoints.Lookup lookup) {
        switch (caller) {
            case Caller.Nobody nobody -> Problem.unauthorized(nobody.reason()).answer(request);
            case Caller.Unknowable unknowable ->
                Problem.unavailable("The sign-in service was not reached yet; nobody can be checked.")
                        .answer(request);
            case Caller.ByToken token -> admit(request, token.bearer(), lookup);
            case Caller.BySession session -> {
                switch (cookieUse(request)) {
                    case CookieUse.Ours ours -> admit(request, session.bearer(), lookup);
                    case CookieUse.Doubtful doubtful ->
                        Problem.forbidden(doubtful.reason()).answer(request);
                }
            }
        }
    }

    private CookieUse cookieUse(RoutingContext request) {
        return CookieUse.of(
                request.request().method().name(),
                request.request().getHeader("X-Requested-With"),
                request.request().getHeader(HttpHeaders.ORIGIN),
                request.request().getHeader(HttpHeaders.HOST),
                settings.publicUrl());
    }

    private void admit(RoutingContext request, Bearer bearer, Endpoints.Lookup lookup) {
        switch (lookup) {
            case Endpoints.Lookup.Unknown unknown ->
                Problem.notFound("The API has no " + path(request)).answer(request);
            case Endpoints.Lookup.OtherMethods others ->
                new Problem(
                                405,
                                "method-not-allowed",
                                "This method is not allowed here",
                                "Use " + String.join(", ", others.allowed()),
                                Map.of("Allow", String.join(", ", others.allowed())))
                        .answer(request);
            case Endpoints.Lookup.Found found -> admit(request, bearer, found.endpoint());
        }
    }

    private void admit(RoutingContext request, Bearer bearer, Endpoint endpoint) {
        if (bearer.roles().stream().noneMatch(endpoint.roles()::contains)) {
            String needed =
                    endpoint.roles().stream().map(Role::realmName).sorted().collect(Collectors.joining(", "));
            Problem.forbidden("This needs one of the roles " + needed).answer(request);
            return;
        }
        switch (endpoint.owner()) {
            case GATEWAY -> own.answer(request, endpoint, bearer);
            case THEATER_WATCH, INDICATOR_SCORING, NOTIFICATION -> {
                logChange(request, endpoint);
                services.pass(request, endpoint.owner(), bearer);
            }
        }
    }

    /**
     * What changes something is logged, so that its correlation id can be followed from here. The path that anybody may call
     * holds a token, and that is a secret.
     */
    private static void logChange(RoutingContext request, Endpoint endpoint) {
        if (!request.request().method().equals(HttpMethod.GET)) {
            LOG.infof(
                    "A request is passed on: method=%s path=%s service=%s",
                    request.request().method(),
                    endpoint.open() ? endpoint.template() : path(request),
                    endpoint.owner());
        }
    }

    private static String path(RoutingContext request) {
        String path = request.request().path();
        return path == null ? "/" : path;
    }

    private static void broken(RoutingContext request, Throwable failure) {
        LOG.errorf(
                failure, "a request could not be judged: %s", request.request().path());
        if (!request.response().ended()) {
            new Problem(500, "internal", "The gateway failed", "It was logged under the correlation id.", Map.of())
                    .answer(request);
        }
    }
}
