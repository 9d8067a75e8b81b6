package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Parts of a text that matched, up to a number. */
final class Marks {
    private record Mark(int start, int end) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            return start == other.start ? Integer.compare(end, other.end) : Integer.compare(start, other.start);
        }
    }

    private final int most;
    private final List<Mark> marks = new ArrayList<>(4);

    Marks(int most) {
        this.most = most;
    }

    boolean isFull() {
        return marks.size() >= most;
    }

    void add(int start, int end) {
        Mark mark = new Mark(start, end);
        if (!isFull() && !marks.contains(mark)) {
            marks.add(mark);
        }
    }

    /** The marked parts as they were written, in the text's order, each once. */
    List<String> written(KnownWords text) {
        Collections.sort(marks);
        Set<String> written = new LinkedHashSet<>();
        marks.forEach(mark -> written.add(text.written(mark.start(), mark.end())));
        return List.copyOf(written);
    }
}
