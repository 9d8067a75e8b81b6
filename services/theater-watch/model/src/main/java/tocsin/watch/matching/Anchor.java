package tocsin.watch.matching;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a text must have for a query to be worth asking. It may let ask too often, never too seldom: the condition alone
 * decides what matches.
 */
sealed interface Anchor {
    /** A text without any of these words cannot match. */
    record AnyOf(Words words) implements Anchor {}

    /** Nothing can be said: it is asked of every text. */
    record Unknown() implements Anchor {}

    static Anchor of(Condition condition, Vocabulary vocabulary) {
        return switch (condition) {
            case Condition.AnyOf(Words words) -> new AnyOf(words);
            case Condition.Near(Phrase phrase) ->
                rarest(phrase.places().stream().map(AnyOf::new).toList(), vocabulary);
            case Condition.Clauses clauses -> ofClauses(clauses, vocabulary);
            case Condition.Asked _ -> new Unknown();
        };
    }

    private static Anchor ofClauses(Condition.Clauses clauses, Vocabulary vocabulary) {
        List<Condition> telling = clauses.all().isEmpty() ? clauses.some() : clauses.all();
        List<Anchor> anchors =
                telling.stream().map(each -> of(each, vocabulary)).toList();
        return clauses.all().isEmpty() ? union(anchors) : rarest(anchors, vocabulary);
    }

    /** One of what is required is enough. */
    private static Anchor rarest(List<? extends Anchor> anchors, Vocabulary vocabulary) {
        Anchor rarest = new Unknown();
        double least = Double.MAX_VALUE;
        for (Anchor anchor : anchors) {
            if (anchor instanceof AnyOf(Words words) && vocabulary.commonness(words) < least) {
                least = vocabulary.commonness(words);
                rarest = anchor;
            }
        }
        return rarest;
    }

    private static Anchor union(List<Anchor> anchors) {
        Set<Integer> ids = new HashSet<>();
        for (Anchor anchor : anchors) {
            if (!(anchor instanceof AnyOf(Words words))) {
                return anchor;
            }
            Arrays.stream(words.ids()).forEach(ids::add);
        }
        return ids.isEmpty() ? new Unknown() : new AnyOf(Words.of(ids));
    }
}
