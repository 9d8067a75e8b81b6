package tocsin.scoring.model.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import tocsin.scoring.model.catalogue.Coupling;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.evidence.Cluster;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.warning.Contribution.Kind;

/** Takes a problem's log-odds apart, down to clusters and their reports; the parts add up to it. */
public final class Explanation {
    private static final Comparator<Left> LARGEST_LAST =
            Comparator.comparingDouble(Left::mass).thenComparing(Left::cluster, Comparator.reverseOrder());

    private final Weighing weighing;
    private final long now;
    private final long at;

    private Explanation(Weighing weighing, long now, long at) {
        this.weighing = weighing;
        this.now = now;
        this.at = at;
    }

    /** Assesses a problem as it is known at {@code now}, at a moment not before that (epoch seconds). */
    public static Assessment assess(Weighing weighing, int catalogueVersion, Standing standing, long now, long at) {
        return new Assessment(
                weighing.problem().id(),
                catalogueVersion,
                Instant.ofEpochSecond(at),
                standing,
                weighing.logOdds(now, at),
                CrossingSearch.next(weighing, standing, now, at),
                new Explanation(weighing, now, at).contributions());
    }

    private List<Contribution> contributions() {
        Odds odds = weighing.problem().odds();
        List<Contribution> contributions = new ArrayList<>();
        contributions.add(Contribution.constant(
                Kind.PRIOR, null, "Prior", odds.prior(), "how often it happened, before any evidence"));
        if (odds.background() != 0) {
            contributions.add(Contribution.constant(
                    Kind.BACKGROUND, null, "Background", -odds.background(), "what calm indicators claim on average"));
        }
        for (int term = 0; term < weighing.terms().size(); term++) {
            contributions.add(indicator(term));
        }
        for (Judgement judgement : weighing.judgements(at)) {
            contributions.add(Contribution.constant(
                    Kind.JUDGEMENT,
                    judgement.id(),
                    "Judgement of " + judgement.author(),
                    judgement.decibans(),
                    judgement.reason() + " (until " + judgement.expiresAt() + ")"));
        }
        contributions.addAll(couplings());
        return contributions;
    }

    private List<Contribution> couplings() {
        double coupled = weighing.coupled(now);
        double counted = weighing.counted(coupled, weighing.own(now, at));
        double share = coupled == 0 ? 1 : counted / coupled;
        String capped = counted < coupled ? "; held down: what others lend never reaches WARNING alone" : "";
        return weighing.problem().couplings().stream()
                .map(coupling -> Contribution.constant(
                        Kind.COUPLING,
                        coupling.problem(),
                        coupling.problem(),
                        share * weighing.lent(coupling, now),
                        seen(coupling) + capped))
                .toList();
    }

    /** "5.2 of 8.0 dB at 2020-10-12T09:00:00Z, 10 d before: those who lost there answer here". */
    private String seen(Coupling coupling) {
        return String.format(
                Locale.ROOT,
                "its own evidence %.1f of %.1f dB at %s, %s before: %s",
                weighing.ownOf(coupling, now),
                coupling.saturation(),
                Instant.ofEpochSecond(coupling.sampled(now)),
                delay(coupling.delay()),
                coupling.reason());
    }

    private static String delay(Duration delay) {
        return delay.toHours() >= 48 && delay.toHours() % 24 == 0 ? delay.toDays() + " d" : delay.toHours() + " h";
    }

    /** What is left of a cluster's mass; its part of the decibans is in proportion to it. */
    private record Left(Cluster cluster, double mass) {}

    private Contribution indicator(int index) {
        Weighing.Term term = weighing.terms().get(index);
        double activation = term.series().activation(now, at);
        double decibans = weighing.decibans(index, activation);
        PriorityQueue<Left> largest = new PriorityQueue<>(LARGEST_LAST);
        double total = 0;
        int clusters = 0;
        for (Collection<Cluster> day : term.clusters().days()) {
            for (Cluster cluster : day) {
                double mass = term.series().mass(cluster, now, at);
                if (mass > 0) {
                    total += mass;
                    clusters++;
                    largest.add(new Left(cluster, mass));
                    if (largest.size() > Contribution.SHOWN) {
                        largest.remove();
                    }
                }
            }
        }
        double each = total == 0 ? 0 : decibans / total;
        return new Contribution(
                Kind.INDICATOR,
                term.indicator().id(),
                term.indicator().title(),
                decibans,
                activation,
                term.series().text(now, at),
                largest.stream()
                        .sorted(LARGEST_LAST.reversed())
                        .map(left -> share(left.cluster(), each * left.mass()))
                        .toList(),
                clusters - largest.size());
    }

    private static ClusterShare share(Cluster cluster, double decibans) {
        return new ClusterShare(
                cluster.id(),
                cluster.theater(),
                Instant.ofEpochSecond(cluster.at()),
                decibans,
                cluster.mass(),
                cluster.reports());
    }
}
