package tocsin.scoring.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CalibrationItem;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TheaterItem;

/**
 * A catalogue as it was written, before it has a version.
 *
 * @param calibration absent where nothing is known of what log-odds have meant
 * @param files which file each item stands in, by {@link ItemName}
 */
public record CatalogueContent(
        List<TheaterItem> theaters,
        List<SourceItem> sources,
        GradeTable grades,
        List<IndicatorItem> indicators,
        List<ProblemItem> problems,
        @Nullable CalibrationItem calibration,
        Map<String, String> files) {

    public CatalogueContent {
        theaters = List.copyOf(theaters);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        problems = List.copyOf(problems);
        files = Map.copyOf(files);
    }

    /** What a version holds. */
    public static CatalogueContent of(CatalogueBundle bundle) {
        return new CatalogueContent(
                bundle.theaters(),
                bundle.sources(),
                bundle.grades(),
                bundle.indicators(),
                bundle.problems(),
                bundle.calibration(),
                Map.of());
    }

    /** Makes a version of it. */
    public CatalogueBundle version(int version, String author, String reason, Instant at) {
        return new CatalogueBundle(
                version,
                ContentHash.of(this),
                author,
                reason,
                at,
                theaters,
                sources,
                grades,
                indicators,
                problems,
                calibration);
    }

    /** The same with another calibration. */
    public CatalogueContent calibrated(@Nullable CalibrationItem other) {
        return new CatalogueContent(theaters, sources, grades, indicators, problems, other, files);
    }

    /** The file an item stands in. */
    String fileOf(String item) {
        return files.getOrDefault(item, "the catalogue");
    }
}
