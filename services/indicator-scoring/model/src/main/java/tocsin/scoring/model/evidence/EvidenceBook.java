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
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.evidence.Receipt.Outcome;

/** Which version of each report stands, and the clusters of every indicator that follow from them. */
public final class EvidenceBook {
    private final Testimonies testimonies;
    private final Map<String, Page> pages = new HashMap<>();
    private final Register<Evidence> standing =
            new Register<>((report, id) -> report.reportId().equals(id));
    private final SameEvents sameEvents = new SameEvents();

    public EvidenceBook(Catalogue catalogue) {
        this.testimonies = new Testimonies(catalogue);
        catalogue
                .indicators()
                .forEach(indicator -> pages.put(indicator.id(), new Page(indicator, List.of(indicator.id()))));
    }

    /**
     * One indicator's clusters.
     *
     * @param touched its id, for receipts
     */
    private record Page(Indicator indicator, List<String> touched, Clustering clustering) {
        Page(Indicator indicator, List<String> touched) {
            this(indicator, touched, new Clustering());
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
            Page only = pages.get(evidence.matches().getFirst().indicator());
            return only == null ? List.of() : only.touched();
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
            standing.replace(evidence.reportId(), evidence);
            takeOut(before);
        }
        count(evidence);
        return new Receipt(outcome, touched(evidence, before));
    }

    /** Every report's standing version, in ascending order of id; what a store keeps. */
    public Collection<Evidence> standing() {
        List<Evidence> reports = standing.values();
        reports.sort(Comparator.comparing(Evidence::reportId));
        return reports;
    }

    public @Nullable Evidence standing(String reportId) {
        return standing.get(reportId);
    }

    public DayClusters clusters(String indicator) {
        Page page = pages.get(indicator);
        if (page == null) {
            throw new IllegalArgumentException("unknown indicator: " + indicator);
        }
        return page.clustering().clusters();
    }

    private void count(Evidence report) {
        List<Match> matches = report.matches();
        if (matches.isEmpty()) {
            return;
        }
        List<Evidence> sharing = sameEvents.add(report);
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            Page page = speaking(matches, i);
            if (page != null) {
                page.clustering()
                        .add(
                                testimonies.of(report, page.indicator(), match),
                                testimonies.of(sharing, page.indicator(), match.theater()));
            }
        }
    }

    private void takeOut(Evidence report) {
        List<Match> matches = report.matches();
        if (matches.isEmpty()) {
            return;
        }
        sameEvents.remove(report);
        for (int i = 0; i < matches.size(); i++) {
            Page page = speaking(matches, i);
            if (page != null) {
                page.clustering().remove(testimonies.of(report, page.indicator(), matches.get(i)));
            }
        }
    }

    /** The page that this match speaks to; null if the catalogue has none or a match before speaks already. */
    private @Nullable Page speaking(List<Match> matches, int place) {
        Match match = matches.get(place);
        boolean speaks = Testimonies.speaking(matches, match.indicator(), match.theater()) == place;
        return speaks ? pages.get(match.indicator()) : null;
    }
}
