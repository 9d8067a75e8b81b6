package tocsin.scoring.model.warning;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tocsin.scoring.model.activation.ActivationSeries;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.evidence.DayClusters;
import tocsin.scoring.model.evidence.Judgement;

/**
 * How a problem's evidence adds up to log-odds, decibans (warning-spec 9). Times are epoch seconds; {@code now} is what
 * is known, and {@code at} is never before it.
 */
public final class Weighing {
    private final Problem problem;
    private final List<Term> terms;
    private final SortedMap<String, Judgement> judgements = new TreeMap<>();

    /** A problem with its indicators, in ascending order of id. */
    public Weighing(Problem problem, List<Term> terms) {
        this.problem = problem;
        this.terms = List.copyOf(terms);
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

    public void withdraw(String judgement) {
        judgements.remove(judgement);
    }

    /** The judgements that count at that moment, in ascending order of id. */
    List<Judgement> judgements(long at) {
        return judgements.values().stream()
                .filter(judgement -> judgement.expiresAt().getEpochSecond() > at
                        && judgement.at().getEpochSecond() <= at)
                .toList();
    }

    /** L. */
    public double logOdds(long now, long at) {
        return logOdds(activations(now, at), at);
    }

    double[] activations(long now, long at) {
        double[] activations = new double[terms.size()];
        for (int i = 0; i < activations.length; i++) {
            activations[i] = terms.get(i).series().activation(now, at);
        }
        return activations;
    }

    double logOdds(double[] activations, long at) {
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
        return problem.odds().prior() + own;
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
