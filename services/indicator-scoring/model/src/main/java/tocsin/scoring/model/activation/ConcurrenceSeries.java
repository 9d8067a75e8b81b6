package tocsin.scoring.model.activation;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.evidence.Cluster;

/**
 * A concurrence: several problems stand up at once (warning-spec 8). It looks at whole hours of what is known; for a
 * later moment it is held as it is now.
 */
final class ConcurrenceSeries implements ActivationSeries {
    private final Indicator.Concurrence concurrence;
    private final OwnEvidence own;

    ConcurrenceSeries(Indicator.Concurrence concurrence, OwnEvidence own) {
        this.concurrence = concurrence;
        this.own = own;
    }

    @Override
    public double activation(long now, long at) {
        return concurrence.activation().at(standing(now).size());
    }

    @Override
    public String text(long now, long at) {
        List<String> standing = standing(now).stream()
                .map(problem ->
                        String.format(Locale.ROOT, "%s %.1f dB", problem, own.at(problem, concurrence.sampled(now))))
                .toList();
        return "%d of %d stand up (own evidence of %s dB at %s)%s"
                .formatted(
                        standing.size(),
                        concurrence.problems().size(),
                        Wording.amount(concurrence.ownDecibans()),
                        Instant.ofEpochSecond(concurrence.sampled(now)),
                        standing.isEmpty() ? "" : ": " + String.join(", ", standing));
    }

    @Override
    public double mass(Cluster cluster, long now, long at) {
        return 0;
    }

    @Override
    public long monotoneThrough(long now, long at, long limit) {
        return limit;
    }

    @Override
    public void coverageChanged(long day) {
        // whose coverage matters are the problems counted, and their own evidence has it
    }

    private List<String> standing(long now) {
        return concurrence.problems().stream()
                .filter(problem -> own.at(problem, concurrence.sampled(now)) >= concurrence.ownDecibans())
                .toList();
    }
}
