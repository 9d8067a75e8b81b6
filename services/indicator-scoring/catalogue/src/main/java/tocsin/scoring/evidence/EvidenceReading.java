package tocsin.scoring.evidence;

import java.util.Set;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Ruled;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Judgement;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Ruling;
import tocsin.scoring.model.evidence.Timing;

/** How messages read to the scoring model. */
public final class EvidenceReading {

    private EvidenceReading() {}

    /** A report with its matches. */
    public static Evidence evidence(Matched matched) {
        return new Evidence(
                matched.reportId(),
                revision(matched),
                matched.source(),
                Credibility.of(matched.credibility()),
                new Timing(matched.eventAt(), matched.publishedAt(), matched.arrivedAt()),
                matched.matches().stream().map(EvidenceReading::match).toList(),
                Set.copyOf(matched.sameEventKeys()));
    }

    /** An analyst's word. */
    public static Judgement judgement(Judged judged) {
        return new Judgement(
                judged.id(),
                judged.problem(),
                judged.decibans(),
                judged.author(),
                judged.reason(),
                judged.at(),
                judged.expiresAt());
    }

    /** An officer's word on two reports. */
    public static Ruling ruling(Ruled ruled) {
        return new Ruling(
                ruled.first(),
                ruled.second(),
                switch (ruled.same()) {
                    case SAME_EVENT -> Ruling.Verdict.SAME_EVENT;
                    case NOT_THE_SAME_EVENT -> Ruling.Verdict.NOT_THE_SAME_EVENT;
                    case AS_FOUND -> Ruling.Verdict.AS_FOUND;
                });
    }

    private static Revision revision(Matched matched) {
        return new Revision(
                matched.revision().retracted() ? Revision.Stage.RETRACTED : Revision.Stage.STANDING,
                matched.revision().number(),
                matched.catalogueVersion(),
                matched.revision().contentHash());
    }

    private static Match match(tocsin.contracts.observation.Match match) {
        int deaths = match.fatalities() == null ? 0 : match.fatalities();
        double value = match.value() == null ? 0 : match.value();
        return new Match(match.indicator(), match.theater(), match.count(), deaths, value);
    }
}
