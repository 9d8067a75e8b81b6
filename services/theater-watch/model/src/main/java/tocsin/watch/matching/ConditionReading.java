package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;

/** Reads a parsed query into a condition, and its words into a vocabulary. What it does not know it leaves to Lucene. */
final class ConditionReading {
    private final Vocabulary vocabulary;

    ConditionReading(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Condition of(Query query) {
        return switch (query) {
            case TermQuery term -> anyOf(Stream.of(term.getTerm()));
            case SynonymQuery terms -> anyOf(terms.getTerms().stream());
            case PrefixQuery prefix ->
                new Condition.AnyOf(
                        Words.of(Set.of(vocabulary.beginning(prefix.getPrefix().text()))));
            case PhraseQuery phrase ->
                phrase(
                        phrase,
                        Arrays.stream(phrase.getTerms())
                                .map(term -> words(Stream.of(term)))
                                .toList(),
                        phrase.getPositions(),
                        phrase.getSlop());
            case MultiPhraseQuery phrase ->
                phrase(
                        phrase,
                        Arrays.stream(phrase.getTermArrays())
                                .map(terms -> words(Arrays.stream(terms)))
                                .toList(),
                        phrase.getPositions(),
                        phrase.getSlop());
            case BoostQuery boosted -> of(boosted.getQuery());
            case ConstantScoreQuery constant -> of(constant.getQuery());
            case BooleanQuery clauses ->
                clauses.getMinimumNumberShouldMatch() == 0 ? clauses(clauses) : new Condition.Asked(clauses, List.of());
            default -> new Condition.Asked(query, List.of());
        };
    }

    private Condition phrase(Query query, List<Words> places, int[] offsets, int slop) {
        for (int one = 0; one < places.size(); one++) {
            for (int other = 0; other < one; other++) {
                if (!places.get(one).isApartFrom(places.get(other))) {
                    return new Condition.Asked(query, places); // a word said twice must not stand for both
                }
            }
        }
        return places.isEmpty()
                ? new Condition.Asked(query, List.of())
                : new Condition.Near(
                        new Phrase(places, Arrays.stream(offsets).boxed().toList(), slop));
    }

    /** Lucene is asked last, because that is dear. */
    private Condition clauses(BooleanQuery query) {
        List<Condition> all = new ArrayList<>();
        List<Condition> some = new ArrayList<>();
        List<Condition> none = new ArrayList<>();
        for (BooleanClause clause : query) {
            List<Condition> kind = clause.isRequired() ? all : clause.isProhibited() ? none : some;
            Condition condition = of(clause.query());
            if (condition instanceof Condition.Asked) {
                kind.addLast(condition);
            } else {
                kind.addFirst(condition);
            }
        }
        return new Condition.Clauses(all, some, none);
    }

    private Condition anyOf(Stream<Term> terms) {
        return new Condition.AnyOf(words(terms));
    }

    private Words words(Stream<Term> terms) {
        return Words.of(terms.map(term -> vocabulary.word(term.text())).collect(Collectors.toSet()));
    }
}
