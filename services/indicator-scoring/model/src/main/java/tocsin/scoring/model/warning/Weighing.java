package tocsin.scoring.model.warning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.scoring.model.activation.ActivationSeries;
import tocsin.scoring.model.activation.OwnEvidence;
import tocsin.scoring.model.catalogue.Coupling;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Level;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.evidence.Judgement;

/**
 * How a problem's evidence adds up to log-odds, decibans (warning-spec 9 and 10). Times are epoch seconds; {@code now} is what
 * is known, and {@code at} is never before it.
 */
public final class Weighing {
    /** How far below the line of WARNING coupling alone may lift, decibans. */
    private static final double BELOW_WARNING = .1;

    private final Problem problem;
    private final List<Term> terms;
    private final OwnEvidence others;
    private final SortedMap<String, Judgement> judgements = new TreeMap<>();

    /** A problem with its indicators, in ascending order of id, and what other problems' own evidence was. */
    public Weighing(Problem problem, List<Term> terms, OwnEvidence others) {
        this.problem = problem;
        this.terms = List.copyOf(terms);
        this.others = others;
    }

    /** An indicator with its activation and its clusters. */
    public record Term(Indicator indicator, ActivationSeries series, DayClusters clusters) {}

    public Problem problem() {
        return problem;
    }

    public List<Term> terms() {
        return terms;
    }

    public void judge(Judgement judgement) {
        judgements.put(judgement.id(), judgement);
    }

    /** Takes a judgement out; gives it, or null if it is none of this problem's. */
    public @Nullable Judgement withdraw(String judgement) {
        return judgements.remove(judgement);
    }

    /** The judgements that count at that moment, in ascending order of id. */
    List<Judgement> judgements(long at) {
        return judgements.values().stream()
                .filter(judgement -> judgement.expiresAt().getEpochSecond() > at
                        && judgement.at().getEpochSecond() <= at)
                .toList();
    }

    public Collection<Judgement> judgements() {
        return Collections.unmodifiableCollection(judgements.values());
    }

    /** L. */
    public double logOdds(long now, long at) {
        return total(own(now, at), coupled(now));
    }

    /** The problem's own evidence, decibans: all but its prior and what others lend it. */
    public double own(long now, long at) {
        return own(activations(now, at), at);
    }

    double[] activations(long now, long at) {
        double[] activations = new double[terms.size()];
        for (int i = 0; i < activations.length; i++) {
            activations[i] = terms.get(i).series().activation(now, at);
        }
        return activations;
    }

    double own(double[] activations, long at) {
        double own = 0;
        for (int i = 0; i < activations.length; i++) {
            own += decibans(i, activations[i]);
        }
        own -= problem.odds().background();
        if (!judgements.isEmpty()) {
            for (Judgement judgement : judgements(at)) {
                own += judgement.decibans();
            }
        }
        return own;
    }

    /** C, what the other problems lend, decibans: as they were at the whole hour before, which holds until the next. */
    double coupled(long now) {
        double coupled = 0;
        for (Coupling coupling : problem.couplings()) {
            coupled += lent(coupling, now);
        }
        return coupled;
    }

    /** What one of them lends, before the cap. */
    double lent(Coupling coupling, long now) {
        return coupling.decibans(ownOf(coupling, now));
    }

    double ownOf(Coupling coupling, long now) {
        return others.at(coupling.problem(), coupling.sampled(now));
    }

    /** C', what is counted of it: alone it never lifts a problem to WARNING. */
    double counted(double coupled, double own) {
        double top = problem.levels().rules().clear(Level.WARNING) - BELOW_WARNING;
        double room = Math.max(0, top - problem.odds().prior()) + Math.max(0, own);
        return coupled > 0 ? Math.min(coupled, room) : coupled;
    }

    /** L from its parts; the more own evidence, the more it is. */
    double total(double own, double coupled) {
        return problem.odds().prior() + own + counted(coupled, own);
    }

    /** Whether it looks at other problems. */
    public boolean looksAtOthers() {
        return !problem.couplings().isEmpty()
                || terms.stream().anyMatch(term -> term.indicator() instanceof Indicator.Concurrence);
    }

    /** What it sees of other problems; as long as that is the same, only its own evidence moves it. */
    public List<Double> seenOfOthers(long now) {
        List<Double> seen = new ArrayList<>();
        for (Coupling coupling : problem.couplings()) {
            seen.add(lent(coupling, now));
        }
        for (Term term : terms) {
            if (term.indicator() instanceof Indicator.Concurrence) {
                seen.add(term.series().activation(now, now));
            }
        }
        return seen;
    }

    /** What a term adds at this activation. */
    double decibans(int term, double activation) {
        return problem.odds().slope() * terms.get(term).indicator().weight() * activation;
    }

    /** A second from {@code at} through {@code limit} up to which every term only rises or only falls. */
    long monotoneThrough(long now, long at, long limit) {
        long through = Math.min(limit, nextJudgementChange(at) - 1);
        for (Term term : terms) {
            through = term.series().monotoneThrough(now, at, through);
        }
        return through;
    }

    /** The first second after {@code at} at which a judgement begins or ends to count. */
    public long nextJudgementChange(long at) {
        long next = Long.MAX_VALUE;
        for (Judgement judgement : judgements.values()) {
            if (judgement.at().getEpochSecond() > at) {
                next = Math.min(next, judgement.at().getEpochSecond());
            }
            if (judgement.expiresAt().getEpochSecond() > at) {
                next = Math.min(next, judgement.expiresAt().getEpochSecond());
            }
        }
        return next;
    }
}
