package tocsin.notification.application;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tocsin.notification.feed.TheaterArea;

/**
 * The theaters of the catalogue, version by version, as far as the topic has told: an alert is shown with those of its own
 * version, so that what has been told stays as it was. After a start, and while the broker is away, a theater may not be
 * known yet; it is shown with its id and without an area.
 */
@Singleton
public class TheaterAreas {
    private Map<Integer, Map<String, TheaterArea>> versions = Map.of();

    /** Notes the theaters of a version. */
    public synchronized void add(int version, List<TheaterArea> theaters) {
        Map<String, TheaterArea> byId =
                theaters.stream().collect(Collectors.toUnmodifiableMap(TheaterArea::id, Function.identity()));
        // Most versions change no theater; they share what is kept.
        Map<String, TheaterArea> shared =
                versions.values().stream().filter(byId::equals).findFirst().orElse(byId);
        Map<Integer, Map<String, TheaterArea>> more = new HashMap<>(versions);
        more.put(version, shared);
        versions = Map.copyOf(more);
    }

    /** The theaters of these ids, in their order, as a version has them. */
    public synchronized List<TheaterArea> of(int version, List<String> ids) {
        Map<String, TheaterArea> known = versions.getOrDefault(version, Map.of());
        return ids.stream()
                .map(id -> known.getOrDefault(id, TheaterArea.unknown(id)))
                .toList();
    }

    /** The versions whose theaters are known. */
    public synchronized SortedSet<Integer> versions() {
        return new TreeSet<>(versions.keySet());
    }
}
