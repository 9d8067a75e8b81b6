package tocsin.scoring.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.catalogue.ProblemItem.CouplingItem;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.warning.AlertKind;
import tocsin.scoring.model.evidence.Rulings;

/**
 * What happened to some problems.
 *
 * @param problems with their couplings, the one asked about first
 * @param sightings reports that matched an indicator of any of them
 * @param turns every change of their levels
 * @param judgements all about them
 * @param rulings what officers said of pairs of reports
 */
public record Timeline(
        List<ProblemItem> problems,
        Collection<Sighting> sightings,
        List<Turn> turns,
        List<Judged> judgements,
        Rulings rulings) {

    /**
     * A coupling between two problems of the time line.
     *
     * @param problem the one that is raised
     */
    public record Bond(String problem, CouplingItem coupling) {}

    /** How these problems press on each other. */
    public List<Bond> bonds() {
        List<Bond> bonds = new ArrayList<>();
        for (ProblemItem problem : problems) {
            for (CouplingItem coupling : problem.couplings()) {
                if (problems.stream().anyMatch(other -> other.id().equals(coupling.problem()))) {
                    bonds.add(new Bond(problem.id(), coupling));
                }
            }
        }
        return bonds;
    }

    /**
     * All of it in order.
     *
     * @param from not before
     * @param to not after; what a coupling will only bring later than this has not come
     */
    public List<Moment> moments(Instant from, Instant to) {
        List<Moment> moments = new ArrayList<>();
        for (ProblemItem problem : problems) {
            Telling.of(problem.id(), Set.copyOf(problem.indicators()), sightings, rulings)
                    .forEach(telling -> moments.add(new Moment.Reported(telling)));
        }
        turns.forEach(turn -> moments.add(new Moment.Turned(turn)));
        judgements.forEach(judged -> moments.add(new Moment.Opined(judged)));
        for (Bond bond : bonds()) {
            turns.stream()
                    .filter(turn -> turn.kind() == AlertKind.RAISE
                            && turn.problem().equals(bond.coupling().problem()))
                    .forEach(raise -> moments.add(new Moment.Pressed(bond.problem(), bond.coupling(), raise)));
        }
        return moments.stream()
                .filter(moment -> !moment.at().isBefore(from) && !moment.at().isAfter(to))
                .sorted((one, other) -> one.position().compareTo(other.position()))
                .toList();
    }
}
