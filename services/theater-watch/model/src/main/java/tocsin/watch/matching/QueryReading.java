package tocsin.watch.matching;

import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.classic.TokenMgrError;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import tocsin.contracts.catalogue.TextQuery;

/** Reads a query as an analyst wrote it; one that could only match all texts or none is refused. */
public sealed interface QueryReading {
    /** The one field that a query may ask: the title and the body as one text. */
    String FIELD = "text";

    /** It can be asked. */
    record Usable(Query query) implements QueryReading {}

    /** It cannot, and why. */
    record Unusable(String reason) implements QueryReading {}

    static QueryReading of(TextQuery text) {
        Analyzer chain = LanguageChains.of(text.language());
        if (chain == null) {
            return new Unusable(
                    "the language is one of %s, not %s".formatted(LanguageChains.languages(), text.language()));
        }
        try {
            Query query = new QueryParser(FIELD, chain).parse(text.query());
            return speaks(query) ? ofOneField(query) : new Unusable("its words are stop words, or it only excludes");
        } catch (ParseException | TokenMgrError unreadable) {
            return new Unusable("it is not in Lucene's classic syntax: " + unreadable.getMessage());
        }
    }

    private static boolean speaks(Query query) {
        return switch (query) {
            case BooleanQuery clauses ->
                clauses.clauses().stream()
                        .anyMatch(clause -> clause.occur() != BooleanClause.Occur.MUST_NOT && speaks(clause.query()));
            case MatchAllDocsQuery _ -> false;
            case MatchNoDocsQuery _ -> false;
            default -> true;
        };
    }

    private static QueryReading ofOneField(Query query) {
        Set<String> others = new TreeSet<>();
        query.visit(new QueryVisitor() {
            @Override
            public boolean acceptField(String field) {
                if (!field.equals(FIELD)) {
                    others.add(field);
                }
                return true;
            }

            @Override
            public QueryVisitor getSubVisitor(BooleanClause.Occur occur, Query parent) {
                return this; // by default, what is excluded is not visited
            }
        });
        return others.isEmpty()
                ? new Usable(query)
                : new Unusable("there is one field, the text; quote a word with a colon: " + others);
    }
}
