package tocsin.scoring.catalogue;

import java.util.List;
import java.util.Map;
import tocsin.contracts.catalogue.GradeTable;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TheaterItem;

/**
 * A catalogue as it was written, before it has a version.
 *
 * @param files which file each item stands in, by {@link ItemName}
 */
public record CatalogueContent(
        List<TheaterItem> theaters,
        List<SourceItem> sources,
        GradeTable grades,
        List<IndicatorItem> indicators,
        List<ProblemItem> problems,
        Map<String, String> files) {

    public CatalogueContent {
        theaters = List.copyOf(theaters);
        sources = List.copyOf(sources);
        indicators = List.copyOf(indicators);
        problems = List.copyOf(problems);
        files = Map.copyOf(files);
    }

    /** The file an item stands in. */
    String fileOf(String item) {
        return files.getOrDefault(item, "the catalogue");
    }
}
