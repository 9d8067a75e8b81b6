package tocsin.gateway.edge.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tocsin.gateway.access.Owner;
import tocsin.gateway.application.Bearer;
import tocsin.gateway.application.GatewaySettings;

/** Passes a request on to an instance of the service that answers it, in the caller's name. */
@Singleton
public final class ServiceProxy {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final int CONNECTIONS = 200;

    private final Map<Owner, HttpProxy> proxies = new EnumMap<>(Owner.class);
    private final Duration patience;

    ServiceProxy(Vertx vertx, GatewaySettings settings) {
        GatewaySettings.Services services = settings.services();
        this.patience = services.patience();
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) CONNECT.toMillis())
                        .setKeepAliveTimeout(30)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        proxies.put(Owner.THEATER_WATCH, proxy(client, "theater-watch", services.theaterWatch()));
        proxies.put(Owner.INDICATOR_SCORING, proxy(client, "indicator-scoring", services.indicatorScoring()));
        proxies.put(Owner.NOTIFICATION, proxy(client, "notification", services.notification()));
    }

    /** Passes it on; answers 503 where no instance does. */
    public void pass(RoutingContext request, Owner owner, Bearer bearer) {
        request.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + bearer.token());
        pass(request, owner);
    }

    /** Passes it on with what its sender wants to be known by, if anything; nobody has looked at that. */
    public void passUnknown(RoutingContext request, Owner owner) {
        pass(request, owner);
    }

    /** Passes it on in nobody's name, whoever may be signed in. */
    public void passForAnybody(RoutingContext request, Owner owner) {
        request.request().headers().remove(HttpHeaders.AUTHORIZATION);
        pass(request, owner);
    }

    private void pass(RoutingContext request, Owner owner) {
        HttpServerRequest inbound = request.request();
        // The session is between the browser and the gateway.
        inbound.headers().remove(HttpHeaders.COOKIE);
        Objects.requireNonNull(proxies.get(owner), "no proxy").handle(inbound);
    }

    private HttpProxy proxy(HttpClient client, String service, List<String> urls) {
        Upstreams upstreams = new Upstreams(urls);
        return HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(context -> connect(client, upstreams.inTurn(), 0))
                .addInterceptor(new Passage(service));
    }

    /** No byte has been sent before a connection stands, so that the next instance may be tried for any method. */
    private Future<HttpClientRequest> connect(HttpClient client, List<URI> instances, int index) {
        URI instance = instances.get(index);
        Future<HttpClientRequest> connected = client.request(new RequestOptions()
                .setHost(instance.getHost())
                .setPort(port(instance))
                .setSsl(instance.getScheme().equals("https"))
                .setIdleTimeout(patience.toMillis()));
        return index + 1 == instances.size()
                ? connected
                : connected.recover(failure -> connect(client, instances, index + 1));
    }

    private static int port(URI instance) {
        if (instance.getPort() > 0) {
            return instance.getPort();
        }
        return instance.getScheme().equals("https") ? 443 : 80;
    }
}
