package tocsin.gateway.edge.proxy;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;
import org.jboss.logging.Logger;
import tocsin.gateway.edge.answers.Correlation;
import tocsin.gateway.edge.answers.Problem;

/** What happens to one request on its way to a service and back. */
final class Passage implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Passage.class);

    /** May be sent again when it is not known whether the service had it: reading twice changes nothing. */
    private static final Set<HttpMethod> REPEATABLE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final String service;

    Passage(String service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        if (!REPEATABLE.contains(context.request().getMethod())) {
            return context.sendRequest().recover(failure -> Future.succeededFuture(unavailable(context, failure)));
        }
        // Without its empty body the request can be sent a second time, to the next instance.
        context.request().setBody(null);
        context.request().proxiedRequest().resume();
        return context.sendRequest()
                .recover(failure -> context.sendRequest())
                .recover(failure -> Future.succeededFuture(unavailable(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        // The door has set these already, or they are nobody's business outside.
        context.response()
                .headers()
                .remove(Correlation.HEADER)
                .remove(HttpHeaders.SET_COOKIE)
                .remove("Server");
        return context.sendResponse();
    }

    private ProxyResponse unavailable(ProxyContext context, Throwable failure) {
        LOG.warnf("%s does not answer: %s", service, failure.getMessage());
        Problem problem = Problem.unavailable("No instance of " + service + " answers.");
        ProxyResponse answer = context.request().release().response().setStatusCode(problem.status());
        problem.headers().forEach(answer::putHeader);
        return answer.putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .setBody(Body.body(Buffer.buffer(problem.json())));
    }
}
