package tocsin.contracts.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of the warning catalogue, complete and immutable. What its values mean and their ranges are in
 * {@code catalogue/README.md}; this is their form on the wire, checked where it is read in.
 *
 * @param version 1, 2, 3 ... without gaps
 * @param contentHash SHA-256 of the content without version, author, reason and time
 * @param author who made the change
 * @param reason why
 * @param at when
 * @param theaters all theaters
 * @param sources all sources
 * @param grades how much a grade counts
 * @param indicators all indicators, each once
 * @param problems all warning problems
 * @param calibration what log-odds have meant on history; absent where nothing is known, and before it was introduced
 */
public record CatalogueBundle(
        int version,
        String contentHash,
        String author,
        String reason,
        Instant at,
        List<TheaterItem> theaters,
        List<SourceItem> sources,
        GradeTable grades,
        List<IndicatorItem> indicators,
        List<ProblemItem> problems,
        @Nullable CalibrationItem calibration)
        implements CatalogueRecord {
    public CatalogueBundle {
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1, not " + version);
        }
        Objects.requireNonNull(contentHash, "contentHash");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(grades, "grades");
        theaters = List.copyOf(theaters);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        problems = List.copyOf(problems);
    }
}
