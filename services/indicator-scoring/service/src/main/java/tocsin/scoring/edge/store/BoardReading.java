package tocsin.scoring.edge.store;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Judged;
import tocsin.contracts.observation.Ruled;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.board.BoardHead;
import tocsin.scoring.board.FeedProgress;
import tocsin.scoring.board.KeptBoard;
import tocsin.scoring.board.KeptReport;
import tocsin.scoring.board.ScorePoint;
import tocsin.scoring.board.Tally;
import tocsin.scoring.edge.store.SessionBoardStore.Json;
import tocsin.scoring.model.board.BoardState;

/** Reads a board back, each row as JSON. */
final class BoardReading {

    private static final String HEAD = """
            select cast(json_build_object('catalogueVersion', catalogue_version, 'revision', revision, 'lastTickAt',
                last_tick_at, 'tally', json_build_object('reports', reports, 'duplicates', duplicates,
                'observations', observations), 'state', state) as text)
            from scoring.board where id = :board
            """;

    private static final String EVIDENCE = """
            select cast(json_build_object('matched', matched, 'firstArrivedAt', coalesce(first_arrived_at, arrived_at))
                as text)
            from scoring.evidence
            where board = :board and report_id > :after and jsonb_array_length(matched -> 'matches') > 0
            order by report_id limit 2000
            """;

    private static final String REPORTS = """
            select cast(json_build_object('matched', matched, 'firstArrivedAt', coalesce(first_arrived_at, arrived_at))
                as text)
            from scoring.evidence
            where board = :board
                and report_id in (select jsonb_array_elements_text(cast(cast(:reports as text) as jsonb)))
            """;

    private static final String JUDGEMENTS = """
            select cast(judged as text) from scoring.judgement
            where board = :board and judged ->> 'withdrawnAt' is null order by id
            """;

    private static final String RULINGS = """
            select cast(ruled as text) from scoring.ruling where board = :board order by first, second
            """;

    private static final String FEEDS = """
            select cast(json_build_object('feed', feed, 'coverage', coverage, 'stage', 'OPEN', 'tally',
                json_build_object('reports', reports, 'duplicates', duplicates, 'observations', observations)) as text)
            from scoring.feed where board = :board and not complete order by feed
            """;

    /** Every problem is looked at once a day at least, so three days hold what a trend over one day needs. */
    private static final String RECENT = """
            select cast(json_build_object('problem', problem, 'at', at, 'level', level, 'logOdds', log_odds,
                'probability', probability, 'transition', 0) as text)
            from scoring.score_history
            where board = :board and transition = 0
                and hour >= (select clock from scoring.board where id = :board) - interval '3 days'
            order by problem, hour
            """;

    private final Mutiny.StatelessSession session;

    BoardReading(Mutiny.StatelessSession session) {
        this.session = session;
    }

    /** The columns of a board that are no list. */
    record HeadRow(
            int catalogueVersion, long revision, @Nullable Instant lastTickAt, Tally tally, BoardState state) {}

    Uni<Optional<KeptBoard>> read(String board) {
        return rows(HEAD, board, HeadRow.class)
                .chain(heads -> heads.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : rest(board, heads.getFirst()).map(Optional::of));
    }

    Uni<List<KeptReport>> reports(String board, Set<String> ids) {
        return session.createNativeQuery(REPORTS, String.class)
                .setParameter("board", board)
                .setParameter("reports", Wire.json().valueToTree(ids).toString())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(json -> Json.read(json, KeptReport.class))
                        .toList());
    }

    private Uni<KeptBoard> rest(String board, HeadRow row) {
        BoardHead head = new BoardHead(board, row.catalogueVersion(), row.revision(), row.tally(), row.lastTickAt());
        return evidence(board, "", new ArrayList<>())
                .chain(evidence -> rows(JUDGEMENTS, board, Judged.class)
                        .chain(judgements -> rows(RULINGS, board, Ruled.class)
                                .chain(rulings -> rows(FEEDS, board, FeedProgress.class)
                                        .chain(feeds -> rows(RECENT, board, ScorePoint.class)
                                                .map(recent -> new KeptBoard(
                                                        head,
                                                        row.state(),
                                                        evidence,
                                                        judgements,
                                                        rulings,
                                                        feeds,
                                                        recent))))));
    }

    /** Page by page: a board may hold more than one answer should carry. */
    private Uni<List<KeptReport>> evidence(String board, String after, List<KeptReport> read) {
        return session.createNativeQuery(EVIDENCE, String.class)
                .setParameter("board", board)
                .setParameter("after", after)
                .getResultList()
                .chain(page -> {
                    page.forEach(json -> read.add(Json.read(json, KeptReport.class)));
                    return page.isEmpty()
                            ? Uni.createFrom().item(read)
                            : evidence(board, read.getLast().matched().reportId(), read);
                });
    }

    private <T> Uni<List<T>> rows(String query, String board, Class<T> type) {
        return session.createNativeQuery(query, String.class)
                .setParameter("board", board)
                .getResultList()
                .map(rows -> rows.stream().map(json -> Json.read(json, type)).toList());
    }
}
