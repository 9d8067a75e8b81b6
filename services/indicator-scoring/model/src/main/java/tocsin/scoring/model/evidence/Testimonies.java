package tocsin.scoring.model.evidence;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Reliability;

/** What reports say to indicators, graded by their sources as one catalogue has them. */
final class Testimonies {
    private final Grades grades;
    private final Map<String, Witness> witnesses = new HashMap<>();

    Testimonies(Catalogue catalogue) {
        this.grades = catalogue.grades();
        catalogue
                .sources()
                .forEach(source -> witnesses.put(source.id(), witness(source.origin(), source.reliability())));
    }

    /** A source: its origin, and what it weighs with each credibility. */
    private record Witness(String origin, Map<Credibility, Double> weights) {}

    private Witness witness(String origin, Reliability reliability) {
        Map<Credibility, Double> weights = new EnumMap<>(Credibility.class);
        for (Credibility credibility : Credibility.values()) {
            weights.put(credibility, grades.weight(reliability, credibility));
        }
        return new Witness(origin, weights);
    }

    /** What those of the reports say that speak to an indicator in a theater. */
    List<Testimony> of(List<Evidence> reports, Indicator indicator, String theater) {
        if (reports.isEmpty()) {
            return List.of();
        }
        List<Testimony> testimonies = new ArrayList<>();
        for (Evidence report : reports) {
            int speaking = speaking(report.matches(), indicator.id(), theater);
            if (speaking >= 0) {
                testimonies.add(of(report, indicator, report.matches().get(speaking)));
            }
        }
        return testimonies;
    }

    /** A report speaks once to an indicator in a theater: by the first match of them. Gives its place, or -1. */
    static int speaking(List<Match> matches, String indicator, String theater) {
        for (int i = 0; i < matches.size(); i++) {
            Match match = matches.get(i);
            if (match.indicator().equals(indicator) && match.theater().equals(theater)) {
                return i;
            }
        }
        return -1;
    }

    Testimony of(Evidence evidence, Indicator indicator, Match match) {
        Witness listed = witnesses.get(evidence.source());
        // A source that this catalogue does not list is its own origin, of unknown reliability.
        Witness witness = listed == null ? witness(evidence.source(), Reliability.F) : listed;
        // a series is taken as it stands: its own noise, not its source's grade, says how far to believe it
        boolean score = indicator instanceof Indicator.Score;
        return new Testimony(
                evidence.reportId(),
                match.theater(),
                witness.origin(),
                score ? 1 : witness.weights().getOrDefault(evidence.credibility(), 0.0),
                score ? match.value() : indicator.magnitude().of(match.count(), match.deaths()),
                evidence.timing().countsFrom(),
                evidence.timing().published(),
                evidence.sameEventKeys());
    }
}
