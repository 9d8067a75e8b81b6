package tocsin.scoring.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Assessment;
import tocsin.scoring.application.Catalogues;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.catalogue.ActiveCatalogue;

/** What may be asked about boards; any replica answers, whoever owns the board. */
@Singleton
public class BoardQueries {

    private static final String BOARDS = """
            select cast(json_build_object('id', id, 'kind', case when id = 'live' then 'live' when id like 'draft-%' then 'draft' else 'exercise' end,
                'clock', clock, 'blind', case when state ->> 'pipelineSilentSince' is null then null else
                json_build_object('since', state ->> 'pipelineSilentSince', 'reason', 'own pipeline silent') end,
                'lastTickAt', last_tick_at, 'reports', reports, 'duplicates', duplicates,
                'observations', observations) as text)
            from scoring.board order by case when id = 'live' then 0 when id like 'draft-%' then 1 else 2 end, id desc
            """;

    private static final String FEED = """
            select cast(json_build_object('feed', f.feed, 'complete', f.complete, 'reports', f.reports,
                'duplicates', f.duplicates, 'observations', f.observations, 'alerts', coalesce((
                    select json_agg(json_build_object('id', t.id, 'problem', t.problem, 'kind', t.kind,
                        'fromLevel', t.from_level, 'toLevel', t.to_level, 'at', t.at) order by t.seq)
                    from scoring.transition t where t.board = f.board and t.feed = f.feed), '[]')) as text)
            from scoring.feed f where f.board = :board and f.feed = :feed
            """;

    private static final String HISTORY = """
            select cast(json_build_object('at', at, 'level', level, 'logOdds', log_odds, 'probability', probability)
                as text)
            from scoring.score_history
            where board = :board and problem = :problem and at >= :from and at <= :to order by at, transition
            """;

    private static final String ACTIVE = """
            select cast(a.body as text) from scoring.assessment a
            where exists (select 1 from jsonb_array_elements(a.body -> 'contributions') c
                where c ->> 'indicator' = :indicator and (a.board = 'live' or cast(c ->> 'activation' as float8) > 0))
            order by case a.board when 'live' then 0 else 1 end, a.board desc, a.problem
            """;

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final Mutiny.SessionFactory sessions;
    private final JsonRows rows;
    private final Catalogues catalogues;

    BoardQueries(Mutiny.SessionFactory sessions, Catalogues catalogues) {
        this.sessions = sessions;
        this.rows = new JsonRows(sessions);
        this.catalogues = catalogues;
    }

    /** The catalogue a board is scored with; the newest for a live board that has not begun; empty for no board. */
    public Uni<Optional<ActiveCatalogue>> catalogueOf(String board) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select catalogue_version from scoring.board where id = :board", Integer.class)
                .setParameter("board", board)
                .getSingleResultOrNull()
                .chain(version -> catalogue(new SessionBoardStore(session), board, version)));
    }

    private Uni<Optional<ActiveCatalogue>> catalogue(SessionBoardStore store, String board, @Nullable Integer version) {
        if (version == null && !BoardHead.isLive(board)) {
            return Uni.createFrom().item(Optional.empty());
        }
        Uni<Integer> known =
                version == null ? store.newestCatalogue() : Uni.createFrom().item(version);
        return known.chain(number -> catalogues.fetch(store, board, number)).map(Optional::of);
    }

    /** The newest assessment of each problem that was ever looked at. */
    public Uni<List<Assessment>> assessments(String board) {
        return rows(
                "select cast(body as text) from scoring.assessment where board = :board order by problem",
                Map.of("board", board),
                Assessment.class);
    }

    /** The newest assessment of every problem on any board in which an indicator is active; the live board's even if not. */
    public Uni<List<Assessment>> assessmentsWith(String indicator) {
        return rows(ACTIVE, Map.of("indicator", indicator), Assessment.class);
    }

    /** The newest assessment of a problem, if it was ever looked at. */
    public Uni<Optional<Assessment>> assessment(String board, String problem) {
        return rows(
                        "select cast(body as text) from scoring.assessment where board = :board and problem = :problem",
                        Map.of("board", board, "problem", problem),
                        Assessment.class)
                .map(rows -> rows.stream().findFirst());
    }

    /** How a problem's score went: the last of every hour, and every transition. */
    public Uni<List<HistoryPoint>> history(String board, String problem, @Nullable Instant from, @Nullable Instant to) {
        return rows(
                HISTORY,
                Map.of(
                        "board",
                        board,
                        "problem",
                        problem,
                        "from",
                        utc(from == null ? Instant.EPOCH : from),
                        "to",
                        utc(to == null ? EVER : to)),
                HistoryPoint.class);
    }

    /** Every board, live first, then drafts and exercises, the newest first. */
    public Uni<List<BoardSummary>> boards() {
        return rows(BOARDS, Map.of(), BoardSummary.class);
    }

    /** How far a feed has come, and which transitions it made. */
    public Uni<Optional<FeedSummary>> feed(String board, String feed) {
        return rows(FEED, Map.of("board", board, "feed", feed), FeedSummary.class)
                .map(rows -> rows.stream().findFirst());
    }

    private <T> Uni<List<T>> rows(String query, Map<String, Object> parameters, Class<T> type) {
        return rows.read(query, parameters, type);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
