package tocsin.watch.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.TextQuery;
import tocsin.contracts.intake.CodedEvent;
import tocsin.contracts.intake.PairScore;
import tocsin.contracts.intake.ReportContent;
import tocsin.contracts.observation.Match;

/** The indicators of one version of the catalogue, ready to be held against reports. Safe for many threads. */
public final class IndicatorMatching {
    private final Map<String, TextMatching> texts = new TreeMap<>();
    private final CodedPatterns coded;
    private final Map<String, IndicatorItem> indicators = new LinkedHashMap<>();
    private final TheaterChoice theaters;
    private final List<UnusableQuery> unusable = new ArrayList<>();

    /** A query that the catalogue should not have passed on, and why; it is never asked. */
    public record UnusableQuery(String indicator, TextQuery query, String reason) {}

    public IndicatorMatching(CatalogueBundle catalogue) {
        this.theaters = new TheaterChoice(catalogue.theaters());
        this.coded = new CodedPatterns(catalogue.indicators());
        Map<String, List<StoredQuery>> queries = new TreeMap<>();
        for (IndicatorItem indicator : catalogue.indicators()) {
            indicators.put(indicator.id(), indicator);
            for (TextQuery text : indicator.queries()) {
                List<StoredQuery> ofLanguage = queries.computeIfAbsent(text.language(), l -> new ArrayList<>());
                read(indicator, text, ofLanguage);
            }
        }
        queries.forEach((language, stored) -> {
            Analyzer chain = LanguageChains.of(language);
            if (chain != null) {
                texts.put(language, new TextMatching(chain, stored));
            }
        });
    }

    /** Queries that cannot be asked. */
    public List<UnusableQuery> unusable() {
        return List.copyOf(unusable);
    }

    /**
     * All matches of a report, by indicator and theater.
     *
     * @param source who said it
     * @param placed the theaters with an area in which the report lies
     */
    public List<Match> match(String source, ReportContent content, Set<String> placed) {
        CodedEvent event = content.event();
        if (!content.scores().isEmpty()) {
            return matchScores(source, content.scores());
        }
        return event == null ? matchText(source, content, placed) : matchEvent(source, event, placed);
    }

    /** A day of series speaks to the scores of the pairs that it names, each in its first theater. */
    private List<Match> matchScores(String source, List<PairScore> scores) {
        List<Match> matches = new ArrayList<>();
        for (IndicatorItem indicator : indicators.values()) {
            if (indicator.method() instanceof IndicatorMethod.Score score && hears(indicator, source)) {
                String one = score.dyad().getFirst();
                String other = score.dyad().getLast();
                scores.stream()
                        .filter(pair -> pair.isOf(one, other))
                        .findFirst()
                        .ifPresent(pair -> matches.add(Match.ofScore(
                                indicator.id(), indicator.theaters().getFirst(), pair.score())));
            }
        }
        return matches;
    }

    private List<Match> matchEvent(String source, CodedEvent event, Set<String> placed) {
        List<IndicatorItem> fitting = coded.of(event);
        if (fitting.isEmpty()) {
            return List.of();
        }
        List<Match> matches = new ArrayList<>(fitting.size());
        for (IndicatorItem indicator : fitting) {
            if (hears(indicator, source)) {
                for (String theater : theaters.of(indicator, placed)) {
                    matches.add(new Match(indicator.id(), theater, 1, event.fatalities(), null, List.of()));
                }
            }
        }
        return matches;
    }

    private List<Match> matchText(String source, ReportContent content, Set<String> placed) {
        Map<String, Match> matches = new LinkedHashMap<>();
        for (String language : languages(content.language())) {
            TextMatching queries = texts.get(language);
            if (queries == null) {
                continue;
            }
            for (TextMatching.Found found : queries.match(content.title(), content.body())) {
                String id = found.indicator();
                IndicatorItem indicator = indicators.get(id);
                if (indicator != null && hears(indicator, source)) {
                    for (String theater : theaters.of(indicator, placed)) {
                        matches.putIfAbsent(
                                id + " " + theater, new Match(id, theater, 1, null, language, found.words()));
                    }
                }
            }
        }
        return List.copyOf(matches.values());
    }

    /** A report whose language is not known is tried in all. */
    private Collection<String> languages(@Nullable String language) {
        return language == null ? new LinkedHashSet<>(texts.keySet()) : List.of(language);
    }

    private static boolean hears(IndicatorItem indicator, String source) {
        return indicator.feeds().isEmpty() || indicator.feeds().contains(source);
    }

    private void read(IndicatorItem indicator, TextQuery text, List<StoredQuery> queries) {
        switch (QueryReading.of(text)) {
            case QueryReading.Usable(var query) -> queries.add(new StoredQuery(indicator.id(), queries.size(), query));
            case QueryReading.Unusable(String reason) -> unusable.add(new UnusableQuery(indicator.id(), text, reason));
        }
    }
}
