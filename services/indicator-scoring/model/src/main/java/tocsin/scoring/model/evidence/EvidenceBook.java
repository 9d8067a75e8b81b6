package tocsin.scoring.model.evidence;

import java.util.ArrayList;
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
    private final Rulings rulings = new Rulings();

    public EvidenceBook(Catalogue catalogue) {
        this.testimonies = new Testimonies(catalogue);
        catalogue
                .indicators()
                .forEach(indicator -> pages.put(
                        indicator.id(), new Page(indicator, List.of(indicator.id()), new Clustering(rulings))));
    }

    /**
     * One indicator's clusters.
     *
     * @param touched its id, for receipts
     */
    private record Page(Indicator indicator, List<String> touched, Clustering clustering) {}

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
        if (before == null) {
            count(evidence);
            return new Receipt(outcome, touched(evidence, null));
        }
        long known = evidence.timing().firstArrived();
        if (!outcome.stands() && known >= before.timing().firstArrived()) {
            return Receipt.unchanged(outcome);
        }
        Evidence stands =
                outcome.stands() ? evidence.knownSince(before.timing().firstArrived()) : before.knownSince(known);
        standing.replace(evidence.reportId(), stands);
        takeOut(before);
        count(stands);
        return new Receipt(outcome, touched(stands, before));
    }

    /** Lets go of those of the reports that match nothing; each must be applied again before another version of it is. */
    public void letGo(Collection<String> reports) {
        for (String report : reports) {
            Evidence stands = standing.get(report);
            if (stands != null && stands.matches().isEmpty()) {
                standing.remove(report);
            }
        }
    }

    /** Lets an officer's word on two reports hold from now on. Gives the indicators that it touches, in ascending order. */
    public List<String> rule(Ruling ruling) {
        List<String> touched = touched(ruling);
        Evidence first = touched.isEmpty() ? null : standing.get(ruling.first());
        if (first == null) {
            rulings.put(ruling);
            return List.of();
        }
        takeOut(first);
        rulings.put(ruling);
        count(first);
        return touched;
    }

    /** The indicators that a ruling touches: those that both of its reports speak to, in ascending order. */
    public List<String> touched(Ruling ruling) {
        Evidence first = standing.get(ruling.first());
        Evidence second = standing.get(ruling.second());
        if (first == null || second == null) {
            return List.of();
        }
        SortedSet<String> touched = new TreeSet<>(touched(first, first));
        touched.retainAll(touched(second, second));
        return List.copyOf(touched);
    }

    /** What officers ruled, the last word on each pair of reports. */
    public Collection<Ruling> rulings() {
        return rulings.all();
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
        List<Evidence> sharing = withRuled(report, sameEvents.add(report));
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

    /** The reports that share an event with this one, by their keys or because an officer said so. */
    private List<Evidence> withRuled(Evidence report, List<Evidence> sharing) {
        Collection<String> ruled = rulings.sameAs(report.reportId());
        if (ruled.isEmpty()) {
            return sharing;
        }
        List<Evidence> all = new ArrayList<>(sharing);
        for (String other : ruled) {
            Evidence stands = standing.get(other);
            if (stands != null && all.stream().noneMatch(each -> each.reportId().equals(other))) {
                all.add(stands);
            }
        }
        return all;
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
