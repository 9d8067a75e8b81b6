package tocsin.scoring.catalogue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.scoring.calibration.CalibrationState;
import tocsin.scoring.calibration.Calibrations;
import tocsin.scoring.model.catalogue.Catalogue;

/** One version of the catalogue: as it was written, and as the scoring model reads it. */
public final class ActiveCatalogue {

    private final CatalogueBundle bundle;
    private final Catalogue model;
    private final Map<String, ProblemItem> problems;
    private final Map<String, SourceItem> sources;
    private final Calibrations calibrations;

    private ActiveCatalogue(CatalogueBundle bundle) {
        this.bundle = bundle;
        this.model = ModelCatalogue.of(bundle);
        this.problems =
                byId(bundle.problems().stream().collect(Collectors.toMap(ProblemItem::id, Function.identity())));
        this.sources = byId(bundle.sources().stream().collect(Collectors.toMap(SourceItem::id, Function.identity())));
        this.calibrations = Calibrations.of(bundle);
    }

    public static ActiveCatalogue of(CatalogueBundle bundle) {
        return new ActiveCatalogue(bundle);
    }

    public int version() {
        return bundle.version();
    }

    public CatalogueBundle bundle() {
        return bundle;
    }

    public Catalogue model() {
        return model;
    }

    /** A problem of this version; an error of the caller's if there is none. */
    public ProblemItem problem(String id) {
        ProblemItem problem = problems.get(id);
        if (problem == null) {
            throw new IllegalArgumentException("version %d has no problem %s".formatted(version(), id));
        }
        return problem;
    }

    public boolean hasProblem(String id) {
        return problems.containsKey(id);
    }

    /** A source of this version, absent if there is none. */
    public @Nullable SourceItem source(String id) {
        return sources.get(id);
    }

    /** How a problem's log-odds are read as a probability. */
    public CalibrationState calibration(String problem) {
        return calibrations.of(problem);
    }

    private static <T> Map<String, T> byId(Map<String, T> items) {
        return Map.copyOf(items);
    }
}
