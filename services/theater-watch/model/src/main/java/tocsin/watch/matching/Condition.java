package tocsin.watch.matching;

import java.util.List;
import org.apache.lucene.search.Query;

/** What a text must fulfil for a query to match, as Lucene means it. */
sealed interface Condition {
    boolean holds(KnownWords text);

    /** Marks in the text what fulfils it; asked only where it holds. */
    void mark(KnownWords text, Marks marks);

    /** One of some words. */
    record AnyOf(Words words) implements Condition {
        @Override
        public boolean holds(KnownWords text) {
            return words.anyIn(text);
        }

        @Override
        public void mark(KnownWords text, Marks marks) {
            for (int at : text.occurrences(words)) {
                marks.add(text.start(at), text.end(at));
            }
        }
    }

    /** Some words one after another, or nearly. */
    record Near(Phrase phrase) implements Condition {
        @Override
        public boolean holds(KnownWords text) {
            return phrase.isIn(text);
        }

        @Override
        public void mark(KnownWords text, Marks marks) {
            phrase.mark(text, marks);
        }
    }

    /** All of some, at least one of others where there are none of the first, and none of the last. */
    record Clauses(List<Condition> all, List<Condition> some, List<Condition> none) implements Condition {
        public Clauses {
            all = List.copyOf(all);
            some = List.copyOf(some);
            none = List.copyOf(none);
        }

        @Override
        public boolean holds(KnownWords text) {
            for (Condition each : all) {
                if (!each.holds(text)) {
                    return false;
                }
            }
            return (!all.isEmpty() || oneHolds(some, text)) && !oneHolds(none, text);
        }

        @Override
        public void mark(KnownWords text, Marks marks) {
            all.forEach(each -> each.mark(text, marks));
            some.stream().filter(each -> each.holds(text)).forEach(each -> each.mark(text, marks));
        }

        private static boolean oneHolds(List<Condition> conditions, KnownWords text) {
            for (Condition each : conditions) {
                if (each.holds(text)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * What Lucene itself is asked: wildcards, similar spellings, phrases that say a word twice.
     *
     * @param needed one of each of these must be in the text, or there is no need to ask
     */
    record Asked(Query query, List<Words> needed) implements Condition {
        public Asked {
            needed = List.copyOf(needed);
        }

        @Override
        public boolean holds(KnownWords text) {
            for (Words each : needed) {
                if (!each.anyIn(text)) {
                    return false;
                }
            }
            return text.index().matches(query);
        }

        @Override
        public void mark(KnownWords text, Marks marks) {
            text.index().mark(query, marks);
        }
    }
}
