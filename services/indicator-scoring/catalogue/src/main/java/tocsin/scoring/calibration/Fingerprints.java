package tocsin.scoring.calibration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;
import tocsin.contracts.catalogue.IndicatorItem;
import tocsin.contracts.catalogue.IndicatorMethod;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.SourceItem;
import tocsin.contracts.catalogue.TheaterItem;
import tocsin.contracts.identity.ReportIds;
import tocsin.contracts.wire.Wire;

/**
 * What a problem's log-odds are computed from and what they are said of, in short: two catalogues in which a problem has the
 * same fingerprint give it the same log-odds for the same reports. Titles, levels and what is only shown are left out, and
 * so is every other problem that this one does not look at.
 */
public final class Fingerprints {

    /** To be counted up by whoever changes the formulas of the model, so that the same reports give other log-odds. */
    private static final int MODEL = 1;

    private static final ObjectWriter CANONICAL =
            Wire.json().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final CatalogueBundle catalogue;
    private final Map<String, ProblemItem> problems;
    private final Map<String, IndicatorItem> indicators;
    private final Map<String, TheaterItem> theaters;

    /** @param catalogue one that keeps its rules: no problem sees itself */
    public Fingerprints(CatalogueBundle catalogue) {
        this.catalogue = catalogue;
        this.problems = byId(catalogue.problems(), ProblemItem::id);
        this.indicators = byId(catalogue.indicators(), IndicatorItem::id);
        this.theaters = byId(catalogue.theaters(), TheaterItem::id);
    }

    /** SHA-256, hexadecimal, of one problem of the catalogue. */
    public String of(String id) {
        ProblemItem problem = known(problems, id);
        List<Object> parts = new ArrayList<>();
        parts.add(MODEL);
        parts.add(problem.statement());
        parts.add(problem.horizonDays());
        parts.add(problem.priorDecibans());
        parts.add(own(problem));
        if (!problem.couplings().isEmpty()) {
            // What others lend is held down below WARNING (warning-spec 10).
            parts.add(problem.levels().warning().clear());
        }
        for (ProblemItem.CouplingItem coupling : problem.couplings()) {
            parts.add(List.of(coupling.decibans(), coupling.saturation(), coupling.delayHours()));
            parts.add(own(known(problems, coupling.problem())));
        }
        return hash(parts);
    }

    /** What a problem's own evidence is computed from: others look at that alone. */
    private List<Object> own(ProblemItem problem) {
        List<Object> parts = new ArrayList<>();
        parts.add(problem.slope());
        parts.add(problem.backgroundDecibans());
        problem.indicators().stream()
                .sorted()
                .map(id -> known(indicators, id))
                .forEach(indicator -> parts.add(indicator(indicator)));
        return parts;
    }

    private List<Object> indicator(IndicatorItem indicator) {
        List<Object> parts = new ArrayList<>();
        parts.add(indicator.id());
        parts.add(indicator.weight());
        // Of an element of a list, Jackson tells no kind.
        parts.add(indicator.method().getClass().getSimpleName());
        parts.add(indicator.method());
        if (indicator.method() instanceof IndicatorMethod.Concurrence concurrence) {
            concurrence.problems().stream()
                    .sorted()
                    .forEach(problem -> parts.add(List.of(problem, own(known(problems, problem)))));
            return parts;
        }
        parts.add(indicator.magnitude());
        parts.add(catalogue.grades());
        indicator.theaters().stream().sorted().forEach(theater -> parts.add(theater(theater)));
        sources(indicator).forEach(parts::add);
        indicator.queries().forEach(query -> parts.add(List.of(query.language(), query.query())));
        parts.add(indicator.events());
        return parts;
    }

    /** Its area, and what it is a part of. */
    private List<Object> theater(String id) {
        List<Object> parts = new ArrayList<>();
        TheaterItem theater = known(theaters, id);
        if (theater.area() != null) {
            parts.add(theater.area());
        }
        @Nullable TheaterItem whole = theater;
        for (int depth = 0; whole != null && depth <= theaters.size(); depth++) {
            parts.add(whole.id());
            whole = whole.within() == null ? null : theaters.get(whole.within());
        }
        return parts;
    }

    /** Those it hears with what their word counts; one that hears any hears a new one, too. */
    private List<List<Object>> sources(IndicatorItem indicator) {
        return catalogue.sources().stream()
                .filter(source ->
                        indicator.feeds().isEmpty() || indicator.feeds().contains(source.id()))
                .map(Fingerprints::worth)
                .toList();
    }

    private static List<Object> worth(SourceItem source) {
        List<Object> parts = new ArrayList<>(List.of(source.id(), source.origin(), source.reliability()));
        if (source.credibility() != null) {
            parts.add(source.credibility());
        }
        return parts;
    }

    private static String hash(List<Object> parts) {
        try {
            return ReportIds.contentHash(CANONICAL.writeValueAsBytes(parts));
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity(), (first, _) -> first, TreeMap::new));
    }

    private static <T> T known(Map<String, T> items, String id) {
        T item = items.get(id);
        if (item == null) {
            throw new IllegalArgumentException("the catalogue has no " + id);
        }
        return item;
    }
}
