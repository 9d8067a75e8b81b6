package tocsin.watch.application;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Orders to fetch, without a database; nothing is ever due. */
@Alternative
@Singleton
public class FetchesInMemory implements Fetches {
    private final Map<String, Fetch> fetches = new TreeMap<>();

    @Override
    public synchronized List<Fetch> all() {
        return new ArrayList<>(fetches.values());
    }

    @Override
    public synchronized Fetch order(String source, Fetch.Order order) {
        Fetch fetch = new Fetch(
                source, order, null, new Fetch.Health(null, null, order.at(), null, 0, null, 0, 0, 0, Map.of()));
        fetches.put(source, fetch);
        return fetch;
    }

    @Override
    public Optional<Lease> claim(String holder, Duration lease) {
        return Optional.empty();
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return false;
    }

    @Override
    public boolean succeeded(Lease lease, Success success) {
        return false;
    }

    @Override
    public boolean failed(Lease lease, Failure failure) {
        return false;
    }
}
