package tocsin.scoring.model.evidence;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.evidence.Receipt.Outcome;

/** Which version of each report stands, and the clusters of every indicator that follow from them. */
public final class EvidenceBook {
    private final Grades grades;
    private final Map<String, Source> sources = new HashMap<>();
    private final Map<String, Page> pages = new HashMap<>();
    private final Map<String, Evidence> standing = new HashMap<>();

    public EvidenceBook(Catalogue catalogue) {
        this.grades = catalogue.grades();
        catalogue.sources().forEach(source -> sources.put(source.id(), source));
        catalogue.indicators().forEach(indicator -> pages.put(indicator.id(), new Page(indicator)));
    }

    /** One indicator's clusters. */
    private record Page(Indicator indicator, DayClusters clusters, Map<String, Clustering> byTheater) {
        Page(Indicator indicator) {
            this(indicator, new DayClusters(), new HashMap<>());
        }
    }

    /** What would become of this evidence, without changing anything. */
    public Outcome outcome(Evidence evidence) {
        return outcome(evidence, standing.get(evidence.reportId()));
    }

    private static Outcome outcome(Evidence evidence, @Nullable Evidence before) {
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

    /** The indicators that applying this evidence would touch, in ascending order. */
    public List<String> touched(Evidence evidence) {
        return touched(evidence, standing.get(evidence.reportId()));
    }

    private List<String> touched(Evidence evidence, @Nullable Evidence before) {
        if (before == null && evidence.matches().size() == 1) {
            String only = evidence.matches().getFirst().indicator();
            return pages.containsKey(only) ? List.of(only) : List.of();
        }
        SortedSet<String> touched = new TreeSet<>();
        if (before != null) {
            before.matches().forEach(match -> touched.add(match.indicator()));
        }
        evidence.matches().forEach(match -> touched.add(match.indicator()));
        touched.retainAll(pages.keySet());
        return List.copyOf(touched);
    }

    /** Lets the greatest version of the report stand, and counts it. */
    public Receipt apply(Evidence evidence) {
        Evidence before = standing.putIfAbsent(evidence.reportId(), evidence);
        Outcome outcome = outcome(evidence, before);
        if (outcome == Outcome.DUPLICATE || outcome == Outcome.STALE) {
            return Receipt.unchanged(outcome);
        }
        if (before != null) {
            standing.put(evidence.reportId(), evidence);
            count(before, Clustering::remove);
        }
        count(evidence, Clustering::add);
        return new Receipt(outcome, touched(evidence, before));
    }

    /** Every report's standing version, in ascending order of id; what a store keeps. */
    public Collection<Evidence> standing() {
        return standing.values().stream()
                .sorted(Comparator.comparing(Evidence::reportId))
                .toList();
    }

    public @Nullable Evidence standing(String reportId) {
        return standing.get(reportId);
    }

    public DayClusters clusters(String indicator) {
        Page page = pages.get(indicator);
        if (page == null) {
            throw new IllegalArgumentException("unknown indicator: " + indicator);
        }
        return page.clusters();
    }

    /** How a version of a report is counted in a clustering, or no longer is. */
    private interface Counting {
        void in(Clustering clustering, Testimony testimony);
    }

    private void count(Evidence evidence, Counting counting) {
        List<Match> matches = evidence.matches();
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            Page page = pages.get(match.indicator());
            if (page != null && i == speaking(matches, match.indicator(), match.theater())) {
                counting.in(clustering(page, match.theater()), testimony(page.indicator(), match, evidence));
            }
        }
    }

    private Clustering clustering(Page page, String theater) {
        Clustering clustering = page.byTheater().get(theater);
        if (clustering == null) {
            clustering =
                    new Clustering(theater, page.clusters(), report -> testimony(page.indicator(), theater, report));
            page.byTheater().put(theater, clustering);
        }
        return clustering;
    }

    /** What the standing version of a report says to this indicator in this theater. */
    private Testimony testimony(Indicator indicator, String theater, String reportId) {
        Evidence evidence = standing.get(reportId);
        int speaking = evidence == null ? -1 : speaking(evidence.matches(), indicator.id(), theater);
        if (evidence == null || speaking < 0) {
            throw new IllegalStateException("no testimony of report " + reportId);
        }
        return testimony(indicator, evidence.matches().get(speaking), evidence);
    }

    /** A report speaks once to an indicator in a theater: by the first match of them. Gives its place, or -1. */
    private static int speaking(List<Match> matches, String indicator, String theater) {
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            if (match.indicator().equals(indicator) && match.theater().equals(theater)) {
                return i;
            }
        }
        return -1;
    }

    private Testimony testimony(Indicator indicator, Match match, Evidence evidence) {
        Source source = sources.get(evidence.source());
        // A source that this catalogue does not list is its own origin, of unknown reliability.
        String origin = source == null ? evidence.source() : source.origin();
        Reliability reliability = source == null ? Reliability.F : source.reliability();
        // a series is taken as it stands: its own noise, not its source's grade, says how far to believe it
        boolean score = indicator instanceof Indicator.Score;
        return new Testimony(
                evidence.reportId(),
                origin,
                score ? 1 : grades.weight(reliability, evidence.credibility()),
                score ? match.value() : indicator.magnitude().of(match.count(), match.deaths()),
                evidence.timing().countsFrom(),
                evidence.timing().publishedAt().getEpochSecond(),
                evidence.sameEventKeys());
    }
}
