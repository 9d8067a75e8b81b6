package tocsin.scoring.application;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.ProblemItem;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.observation.Ruled;
import tocsin.scoring.evidence.EvidenceReading;
import tocsin.scoring.model.evidence.Rulings;
import tocsin.scoring.timeline.Moment;
import tocsin.scoring.timeline.Position;
import tocsin.scoring.timeline.Timeline;

/** The moves and counter-moves of some problems, in one order. */
@Singleton
public class ReadTimeline {

    private final TimelineSources sources;
    private final Judgements judgements;
    private final GivenRulings rulings;

    ReadTimeline(TimelineSources sources, Judgements judgements, GivenRulings rulings) {
        this.sources = sources;
        this.judgements = judgements;
        this.rulings = rulings;
    }

    /**
     * What is asked.
     *
     * @param problems the one asked about, then those beside it
     * @param after only what comes after this, in order; absent: from the beginning
     */
    public record Question(
            String board,
            List<ProblemItem> problems,
            Instant from,
            Instant to,
            @Nullable Position after,
            int limit) {

        public Question {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A part of the time line.
     *
     * @param reports the report that dates each event on this page, by its id
     * @param next where the next part begins; absent at the end
     */
    public record Part(
            List<Timeline.Bond> bonds,
            List<Moment> moments,
            Map<String, Matched> reports,
            @Nullable Position next) {}

    public Uni<Part> read(Question question) {
        Set<String> indicators = new LinkedHashSet<>();
        question.problems().forEach(problem -> indicators.addAll(problem.indicators()));
        List<String> ids = question.problems().stream().map(ProblemItem::id).toList();
        return sources.sightings(question.board(), indicators)
                .chain(sightings -> sources.turns(question.board(), ids)
                        .chain(turns -> about(question.board(), ids, new ArrayList<>())
                                .chain(judged -> rulings.on(question.board())
                                        .map(ruled -> new Timeline(
                                                question.problems(), sightings, turns, judged, read(ruled))))))
                .chain(timeline -> part(timeline, question));
    }

    private static Rulings read(List<Ruled> ruled) {
        Rulings rulings = new Rulings();
        ruled.forEach(each -> rulings.put(EvidenceReading.ruling(each)));
        return rulings;
    }

    private Uni<List<Judged>> about(String board, List<String> problems, List<Judged> read) {
        if (problems.isEmpty()) {
            return Uni.createFrom().item(read);
        }
        return judgements
                .about(board, problems.getFirst())
                .invoke(read::addAll)
                .chain(_ -> about(board, problems.subList(1, problems.size()), read));
    }

    private Uni<Part> part(Timeline timeline, Question question) {
        List<Moment> rest = timeline.moments(question.from(), question.to()).stream()
                .filter(moment -> question.after() == null || moment.position().compareTo(question.after()) > 0)
                .limit(question.limit() + 1L)
                .toList();
        boolean more = rest.size() > question.limit();
        List<Moment> page = more ? rest.subList(0, question.limit()) : rest;
        Set<String> cited = new LinkedHashSet<>();
        for (Moment moment : page) {
            if (moment instanceof Moment.Reported(var telling)) {
                cited.add(telling.first());
            }
        }
        return sources.reports(question.board(), cited)
                .map(reports -> new Part(
                        timeline.bonds(),
                        page,
                        reports.stream().collect(Collectors.toMap(Matched::reportId, Function.identity())),
                        more ? page.getLast().position() : null));
    }
}
