package tocsin.watch.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;

/** What was heard, without a database; of one partition. */
@Alternative
@Singleton
public class HeardInMemory implements HeardSources {
    private final Map<String, Instant> heard = new TreeMap<>();

    @Override
    public Uni<Void> put(Mutiny.StatelessSession session, Map<Integer, Map<String, Instant>> more) {
        more.values().forEach(heard::putAll);
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Map<String, Instant>> of(Mutiny.StatelessSession session, int partition) {
        return latest();
    }

    @Override
    public Uni<Map<String, Instant>> latest() {
        return Uni.createFrom().item(() -> Map.copyOf(heard));
    }
}
