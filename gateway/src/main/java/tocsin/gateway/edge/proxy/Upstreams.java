package tocsin.gateway.edge.proxy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The instances of one service, taken in turn. */
final class Upstreams {
    private final List<URI> instances;
    private final AtomicInteger turn = new AtomicInteger();

    Upstreams(List<String> urls) {
        if (urls.isEmpty()) {
            throw new IllegalArgumentException("a service has at least one instance");
        }
        this.instances =
                urls.stream().map(String::strip).map(Upstreams::instance).toList();
    }

    /** All instances, the one whose turn it is first. */
    List<URI> inTurn() {
        List<URI> order = new ArrayList<>(instances);
        Collections.rotate(order, -Math.floorMod(turn.getAndIncrement(), order.size()));
        return List.copyOf(order);
    }

    private static URI instance(String url) {
        URI instance = URI.create(url);
        if (instance.getHost() == null || !(url.startsWith("http://") || url.startsWith("https://"))) {
            throw new IllegalArgumentException("a service is reached at http://host:port, not " + url);
        }
        return instance;
    }
}
