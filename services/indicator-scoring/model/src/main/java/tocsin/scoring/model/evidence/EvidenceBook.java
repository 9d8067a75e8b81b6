package tocsin.scoring.model.evidence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.evidence.Receipt.Outcome;

/** Which version of each report stands, and the clusters of every indicator that follow from them. */
public final class EvidenceBook {
    private final Catalogue catalogue;
    private final Map<String, Evidence> standing = new TreeMap<>();
    private final Map<String, Map<String, Clustering>> clusterings = new HashMap<>();
    private final Map<String, DayClusters> clusters = new HashMap<>();

    public EvidenceBook(Catalogue catalogue) {
        this.catalogue = catalogue;
        for (Indicator indicator : catalogue.indicators()) {
            clusters.put(indicator.id(), new DayClusters());
            clusterings.put(indicator.id(), new HashMap<>());
        }
    }

    /** What would become of this evidence, without changing anything. */
    public Outcome outcome(Evidence evidence) {
        Evidence before = standing.get(evidence.reportId());
        if (before == null) {
            return evidence.retracted() ? Outcome.RETRACTED : Outcome.FRESH;
        }
        int order = evidence.revision().compareTo(before.revision());
        if (order == 0) {
            return Outcome.DUPLICATE;
        }
        if (order < 0) {
            return Outcome.STALE;
        }
        return evidence.retracted() ? Outcome.RETRACTED : Outcome.REPLACED;
    }

    /** The indicators that applying this evidence would touch. */
    public SortedSet<String> touched(Evidence evidence) {
        SortedSet<String> touched = new TreeSet<>();
        Evidence before = standing.get(evidence.reportId());
        if (before != null) {
            before.matches().forEach(match -> touched.add(match.indicator()));
        }
        evidence.matches().forEach(match -> touched.add(match.indicator()));
        touched.removeIf(indicator -> !catalogue.hasIndicator(indicator));
        return touched;
    }

    /** Lets the greatest version of the report stand, and counts it. */
    public Receipt apply(Evidence evidence) {
        Outcome outcome = outcome(evidence);
        if (outcome == Outcome.DUPLICATE || outcome == Outcome.STALE) {
            return Receipt.unchanged(outcome);
        }
        SortedSet<String> touched = touched(evidence);
        Evidence before = standing.put(evidence.reportId(), evidence);
        if (before != null) {
            known(before).forEach(match -> remove(match, before));
        }
        known(evidence).forEach(match -> add(match, evidence));
        return new Receipt(outcome, touched);
    }

    /** Every report's standing version, in ascending order of id; what a store keeps. */
    public Collection<Evidence> standing() {
        return Collections.unmodifiableCollection(standing.values());
    }

    public @Nullable Evidence standing(String reportId) {
        return standing.get(reportId);
    }

    public DayClusters clusters(String indicator) {
        DayClusters found = clusters.get(indicator);
        if (found == null) {
            throw new IllegalArgumentException("unknown indicator: " + indicator);
        }
        return found;
    }

    /** The matches whose indicator this catalogue knows, each indicator and theater once. */
    private List<Match> known(Evidence evidence) {
        Map<List<String>, Match> once = new TreeMap<>(
                Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(List::getLast));
        for (Match match : evidence.matches()) {
            if (catalogue.hasIndicator(match.indicator())) {
                once.putIfAbsent(List.of(match.indicator(), match.theater()), match);
            }
        }
        return new ArrayList<>(once.values());
    }

    private void add(Match match, Evidence evidence) {
        clusters(match.indicator()).apply(clustering(match).add(testimony(match, evidence)));
    }

    private void remove(Match match, Evidence evidence) {
        clusters(match.indicator()).apply(clustering(match).remove(evidence.reportId()));
    }

    private Clustering clustering(Match match) {
        return clusterings
                .computeIfAbsent(match.indicator(), _ -> new HashMap<>())
                .computeIfAbsent(match.theater(), Clustering::new);
    }

    private Testimony testimony(Match match, Evidence evidence) {
        boolean listed = catalogue.hasSource(evidence.source());
        // A source that this catalogue does not list is its own origin, of unknown reliability.
        String origin = listed ? catalogue.source(evidence.source()).origin() : evidence.source();
        Reliability reliability = listed ? catalogue.source(evidence.source()).reliability() : Reliability.F;
        Indicator indicator = catalogue.indicator(match.indicator());
        // a series is taken as it stands: its own noise, not its source's grade, says how far to believe it
        boolean score = indicator instanceof Indicator.Score;
        return new Testimony(
                evidence.reportId(),
                origin,
                score ? 1 : catalogue.grades().weight(reliability, evidence.credibility()),
                score ? match.value() : indicator.magnitude().of(match.count(), match.deaths()),
                evidence.timing().countsFrom(),
                evidence.timing().publishedAt().getEpochSecond(),
                evidence.sameEventKeys());
    }
}
