package tocsin.scoring.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Citation;
import tocsin.contracts.observation.Match;
import tocsin.contracts.observation.Matched;

/**
 * What an explanation must know of a report to cite it.
 *
 * @param highlights the words that matched, by indicator; bounded, because every alert carries them and every board holds them
 */
record CitedReport(
        String id,
        String source,
        int credibility,
        Instant publishedAt,
        Citation citation,
        Map<String, List<String>> highlights) {

    private static final int MOST_HIGHLIGHTS = 8;

    /** Longer than any word that a reader would look for; phrases with a wide gap may be. */
    private static final int LONGEST_HIGHLIGHT = 60;

    static CitedReport of(Matched matched) {
        return new CitedReport(
                matched.reportId(),
                matched.source(),
                matched.credibility(),
                matched.publishedAt(),
                matched.citation(),
                highlights(matched.matches()));
    }

    /** The words of it that matched an indicator. */
    List<String> highlights(@Nullable String indicator) {
        return indicator == null ? List.of() : highlights.getOrDefault(indicator, List.of());
    }

    /** The theaters of one indicator have the same words: those of the first stand. */
    private static Map<String, List<String>> highlights(List<Match> matches) {
        Map<String, List<String>> highlights = new TreeMap<>();
        for (Match match : matches) {
            List<String> words = match.highlights().stream()
                    .filter(word -> !word.isBlank() && word.length() <= LONGEST_HIGHLIGHT)
                    .limit(MOST_HIGHLIGHTS)
                    .toList();
            if (!words.isEmpty()) {
                highlights.putIfAbsent(match.indicator(), words);
            }
        }
        return highlights.isEmpty() ? Map.of() : highlights;
    }
}
