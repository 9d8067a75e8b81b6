package tocsin.scoring.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.TimelineSources;
import tocsin.scoring.timeline.Sighting;
import tocsin.scoring.timeline.Turn;

/** Evidence and transitions, as a time line reads them. */
@Singleton
class StoredTimelineSources implements TimelineSources {

    /** Only what finds a report's place: whole reports are read for the page that shows them. */
    private static final String SIGHTINGS = """
            select cast(json_build_object('report', e.report_id, 'at', least(cast(e.matched ->> 'eventAt' as timestamptz),
                cast(e.matched ->> 'publishedAt' as timestamptz), coalesce(e.first_arrived_at, e.arrived_at)), 'keys', e.matched -> 'sameEventKeys',
                'matches', json_agg(json_build_object('indicator', m ->> 'indicator', 'theater', m ->> 'theater')))
                as text)
            from scoring.evidence e cross join lateral jsonb_array_elements(e.matched -> 'matches') m
            where e.board = :board
                and m ->> 'indicator' in (select jsonb_array_elements_text(cast(cast(:indicators as text) as jsonb)))
            group by e.board, e.report_id
            """;

    private static final String TURNS = """
            select cast(json_build_object('alert', t.id, 'problem', t.problem, 'kind', t.kind, 'from', t.from_level,
                'to', t.to_level, 'at', t.at, 'reason', cast(o.payload as json) ->> 'reason') as text)
            from scoring.transition t
                left join scoring.outbox o on o.topic = 'alerts' and o.id = cast(t.id as text)
            where t.board = :board
                and t.problem in (select jsonb_array_elements_text(cast(cast(:problems as text) as jsonb)))
            """;

    private static final String REPORTS = """
            select cast(matched as text) from scoring.evidence
            where board = :board
                and report_id in (select jsonb_array_elements_text(cast(cast(:reports as text) as jsonb)))
            """;

    private final JsonRows rows;

    StoredTimelineSources(Mutiny.SessionFactory sessions) {
        this.rows = new JsonRows(sessions);
    }

    @Override
    public Uni<List<Sighting>> sightings(String board, Collection<String> indicators) {
        return rows.read(SIGHTINGS, Map.of("board", board, "indicators", array(indicators)), Sighting.class);
    }

    @Override
    public Uni<List<Turn>> turns(String board, Collection<String> problems) {
        return rows.read(TURNS, Map.of("board", board, "problems", array(problems)), Turn.class);
    }

    @Override
    public Uni<List<Matched>> reports(String board, Collection<String> ids) {
        return rows.read(REPORTS, Map.of("board", board, "reports", array(ids)), Matched.class);
    }

    private static String array(Collection<String> texts) {
        return Wire.json().valueToTree(texts).toString();
    }
}
