package tocsin.watch.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text must have for a query to be worth asking: one of each of some sets of words, the rarest first. They may let
 * ask too often, never too seldom: the condition alone decides what matches. Where there is none nothing can be said, and
 * the query is asked of every text.
 */
final class Anchors {
    private final Vocabulary vocabulary;

    Anchors(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Words> of(Condition condition) {
        return switch (condition) {
            case Condition.AnyOf(Words words) -> List.of(words);
            case Condition.Near(Phrase phrase) -> rarestFirst(phrase.places());
            case Condition.Asked(var _, List<Words> needed) -> rarestFirst(needed);
            case Condition.Clauses clauses when clauses.all().isEmpty() -> oneOf(clauses.some());
            case Condition.Clauses clauses ->
                rarestFirst(clauses.all().stream()
                        .flatMap(each -> of(each).stream())
                        .toList());
        };
    }

    /** One of what each may begin with. */
    private List<Words> oneOf(List<Condition> some) {
        Set<Integer> ids = new HashSet<>();
        for (Condition each : some) {
            List<Words> anchors = of(each);
            if (anchors.isEmpty()) {
                return List.of();
            }
            Arrays.stream(anchors.getFirst().ids()).forEach(ids::add);
        }
        return ids.isEmpty() ? List.of() : List.of(Words.of(ids));
    }

    private List<Words> rarestFirst(List<Words> words) {
        return words.stream()
                .sorted(Comparator.comparingDouble(vocabulary::commonness))
                .toList();
    }
}
