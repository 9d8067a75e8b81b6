package tocsin.watch.matching;

import java.util.Arrays;
import java.util.Set;

/** Some words of a {@link Vocabulary}, by their ids. */
final class Words {
    private final int[] ids;

    private Words(int[] ids) {
        this.ids = ids;
    }

    static Words of(Set<Integer> ids) {
        return new Words(ids.stream().mapToInt(Integer::intValue).sorted().toArray());
    }

    /** One after another, because there are few. */
    boolean contains(int id) {
        for (int each : ids) {
            if (each == id) {
                return true;
            }
        }
        return false;
    }

    boolean anyIn(KnownWords text) {
        for (int id : ids) {
            if (text.has(id)) {
                return true;
            }
        }
        return false;
    }

    boolean isApartFrom(Words other) {
        return Arrays.stream(ids).noneMatch(other::contains);
    }

    int[] ids() {
        return ids.clone();
    }
}
