package tocsin.scoring.model.board;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tocsin.scoring.model.catalogue.Catalogue;
import tocsin.scoring.model.catalogue.Credibility;
import tocsin.scoring.model.catalogue.Grades;
import tocsin.scoring.model.catalogue.Indicator;
import tocsin.scoring.model.catalogue.LevelPolicy;
import tocsin.scoring.model.catalogue.Odds;
import tocsin.scoring.model.catalogue.Outline;
import tocsin.scoring.model.catalogue.Problem;
import tocsin.scoring.model.catalogue.Reliability;
import tocsin.scoring.model.catalogue.RequiredFeed;
import tocsin.scoring.model.catalogue.Source;
import tocsin.scoring.model.evidence.Evidence;
import tocsin.scoring.model.evidence.Match;
import tocsin.scoring.model.evidence.Revision;
import tocsin.scoring.model.evidence.Timing;
import tocsin.scoring.model.warning.Transition;

/** One problem with one sign; an A1 report lifts it from -10 to -5.5 dB, which is WATCH. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Samples() {}

    static Catalogue catalogue() {
        return catalogue(1, 12);
    }

    static Catalogue catalogue(int version, double weight) {
        return new Catalogue(
                version,
                Grades.STANDARD,
                List.of(
                        new Source("wire", "wire", Reliability.A, Credibility.ONE, Duration.ofDays(2)),
                        new Source("radio", "radio", Reliability.A, Credibility.ONE, null)),
                List.of(new Indicator.Sign(new Outline("convoys", "Convoys", weight), 1, .5)),
                List.of(new Problem(
                        "offensive",
                        new Odds(-10, .5, 0),
                        LevelPolicy.STANDARD,
                        List.of("convoys"),
                        List.of(new RequiredFeed("wire", Duration.ofDays(2))),
                        List.of())));
    }

    static LiveFold live(Catalogue catalogue) {
        LiveFold fold = new LiveFold(catalogue, Kept.NOTHING, 1);
        fold.tick(0, NOON, Map.of("wire", NOON, "radio", NOON));
        return fold;
    }

    static Evidence report(String id, Instant at) {
        return report(id, 1, Credibility.ONE, at);
    }

    static Evidence report(String id, int revision, Credibility credibility, Instant at) {
        return new Evidence(
                id,
                new Revision(Revision.Stage.STANDING, revision, 1, id),
                "radio",
                credibility,
                new Timing(at, at, at),
                List.of(new Match("convoys", "idlib")),
                Set.of(id));
    }

    static Evidence retraction(String id, Instant at) {
        return new Evidence(
                id,
                new Revision(Revision.Stage.RETRACTED, 1, 1, id),
                "radio",
                Credibility.ONE,
                new Timing(at, at, at),
                List.of(),
                Set.of());
    }

    static List<Transition> transitions(List<Evaluation> evaluations) {
        return evaluations.stream()
                .map(Evaluation::transition)
                .filter(Objects::nonNull)
                .toList();
    }

    static List<Transition> receive(BoardFold fold, Evidence evidence) {
        return transitions(fold.receive(evidence).evaluations());
    }
}
