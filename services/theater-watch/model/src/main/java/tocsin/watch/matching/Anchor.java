package tocsin.watch.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What a text must have for a query to be worth asking. It may ask too often, never too seldom: Lucene alone decides what
 * matches.
 */
sealed interface Anchor {
    /** A text without any of these words cannot match. */
    record AnyOf(Set<String> words) implements Anchor {
        public AnyOf {
            words = Set.copyOf(words);
        }
    }

    /** Nothing can be said: prefixes, wildcards and the like are asked of every text. */
    record Unknown() implements Anchor {}

    static Anchor of(Query query) {
        return switch (query) {
            case TermQuery term -> new AnyOf(Set.of(term.getTerm().text()));
            case PhraseQuery phrase -> ofPhrase(phrase);
            case BoostQuery boosted -> of(boosted.getQuery());
            case ConstantScoreQuery constant -> of(constant.getQuery());
            case BooleanQuery all -> ofClauses(all);
            default -> new Unknown();
        };
    }

    /** All words of a phrase must be there: the longest is likely the rarest. */
    private static Anchor ofPhrase(PhraseQuery phrase) {
        String longest = "";
        for (Term term : phrase.getTerms()) {
            longest = term.text().length() > longest.length() ? term.text() : longest;
        }
        return longest.isEmpty() ? new Unknown() : new AnyOf(Set.of(longest));
    }

    /** One required clause is enough, the one with the fewest words; without any, one of the optional ones must match. */
    private static Anchor ofClauses(BooleanQuery query) {
        Anchor best = new Unknown();
        for (BooleanClause clause : query) {
            if (clause.isRequired() && narrower(of(clause.query()), best)) {
                best = of(clause.query());
            }
        }
        if (best instanceof AnyOf || query.clauses().stream().anyMatch(BooleanClause::isRequired)) {
            return best;
        }
        return union(query.clauses().stream()
                .filter(clause -> clause.occur() == BooleanClause.Occur.SHOULD)
                .map(clause -> of(clause.query()))
                .toList());
    }

    private static boolean narrower(Anchor one, Anchor other) {
        return one instanceof AnyOf(var words)
                && (!(other instanceof AnyOf(var others)) || words.size() < others.size());
    }

    private static Anchor union(List<Anchor> anchors) {
        Set<String> words = new HashSet<>();
        for (Anchor anchor : anchors) {
            switch (anchor) {
                case AnyOf(var some) -> words.addAll(some);
                case Unknown unknown -> {
                    return unknown;
                }
            }
        }
        return words.isEmpty() ? new Unknown() : new AnyOf(words);
    }
}
