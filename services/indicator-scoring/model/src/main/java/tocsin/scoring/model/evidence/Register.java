package tocsin.scoring.model.evidence;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.carrotsearch.hppc.cursors.ObjectCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Values by name, for very many. Names are found by their hash in flat tables: a map with a node for each would have to
 * fetch several pieces of memory at every look, which at this size takes longer than all that is computed. The few names
 * whose hash another one has are in a map of their own.
 */
final class Register<V> {
    private final BiPredicate<V, String> bears;
    private final IntObjectHashMap<V> byHash = new IntObjectHashMap<>();
    private final Map<String, V> hashTaken = new HashMap<>();

    /** @param bears whether a value has that name */
    Register(BiPredicate<V, String> bears) {
        this.bears = bears;
    }

    @Nullable
    V get(String name) {
        V first = byHash.get(name.hashCode());
        return first != null && bears.test(first, name) ? first : hashTaken.get(name);
    }

    /** Gives what has the name already; null if nothing had, and now this has. */
    @Nullable
    V putIfAbsent(String name, V value) {
        int hash = name.hashCode();
        int place = byHash.indexOf(hash);
        if (!byHash.indexExists(place)) {
            V other = hashTaken.isEmpty() ? null : hashTaken.get(name);
            if (other == null) {
                byHash.indexInsert(place, hash, value);
            }
            return other;
        }
        V first = byHash.indexGet(place);
        return bears.test(first, name) ? first : hashTaken.putIfAbsent(name, value);
    }

    /** Lets another value have a name that one has. */
    void replace(String name, V value) {
        int place = byHash.indexOf(name.hashCode());
        if (byHash.indexExists(place) && bears.test(byHash.indexGet(place), name)) {
            byHash.indexReplace(place, value);
        } else {
            hashTaken.replace(name, value);
        }
    }

    void remove(String name) {
        int place = byHash.indexOf(name.hashCode());
        if (byHash.indexExists(place) && bears.test(byHash.indexGet(place), name)) {
            byHash.indexRemove(place);
        } else {
            hashTaken.remove(name);
        }
    }

    /** In no order. */
    List<V> values() {
        List<V> values = new ArrayList<>(byHash.size() + hashTaken.size());
        for (ObjectCursor<V> each : byHash.values()) {
            values.add(each.value);
        }
        values.addAll(hashTaken.values());
        return values;
    }
}
