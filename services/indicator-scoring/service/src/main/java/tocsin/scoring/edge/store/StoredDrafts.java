package tocsin.scoring.edge.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import tocsin.contracts.catalogue.Draft;
import tocsin.contracts.wire.Wire;
import tocsin.scoring.application.DatabaseAway;
import tocsin.scoring.application.Drafts;
import tocsin.scoring.application.Publication;

/** The drafts in their table. */
@Singleton
class StoredDrafts implements Drafts {

    /** One statement reads one moment: board, evidence, rulings and judgements fit each other. */
    private static final String COPY_LIVE = """
            with live as (
                insert into scoring.board (id, catalogue_version, revision, clock, last_tick_at, reports, duplicates,
                    observations, state)
                select d.board, d.base_version, 1, b.clock, b.last_tick_at, b.reports, b.duplicates, b.observations,
                    b.state
                from scoring.board b, scoring.draft d where b.id = 'live' and d.board = ?),
            evidence as (
                insert into scoring.evidence (board, report_id, arrived_at, first_arrived_at, matched)
                select d.board, e.report_id, e.arrived_at, e.first_arrived_at, jsonb_set(e.matched, '{board}', to_jsonb(d.board))
                from scoring.evidence e, scoring.draft d where e.board = 'live' and d.board = ?),
            rulings as (
                insert into scoring.ruling (board, first, second, at, ruled)
                select d.board, r.first, r.second, r.at, jsonb_set(r.ruled, '{board}', to_jsonb(d.board))
                from scoring.ruling r, scoring.draft d where r.board = 'live' and d.board = ?)
            insert into scoring.judgement (board, id, judged)
            select d.board, j.id, jsonb_set(j.judged, '{board}', to_jsonb(d.board))
            from scoring.judgement j, scoring.draft d where j.board = 'live' and d.board = ?
            """;

    private final AgroalDataSource database;

    StoredDrafts(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Listed> all() {
        try (Connection connection = database.getConnection();
                PreparedStatement all = connection.prepareStatement("""
                        select board, name, author, reason, at, base_version from scoring.draft
                        where not dropped order by at desc
                        """);
                ResultSet rows = all.executeQuery()) {
            List<Listed> listed = new ArrayList<>();
            while (rows.next()) {
                listed.add(new Listed(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant(),
                        rows.getInt(6)));
            }
            return listed;
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    @Override
    public void add(Draft draft, String name, List<Publication> publications) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            insert(connection, draft, name);
            try (PreparedStatement copy = connection.prepareStatement(COPY_LIVE)) {
                copy.setString(1, draft.board());
                copy.setString(2, draft.board());
                copy.setString(3, draft.board());
                copy.setString(4, draft.board());
                copy.executeUpdate();
            }
            OutboxInsert.of(connection, publications);
            connection.commit();
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    private static void insert(Connection connection, Draft draft, String name) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into scoring.draft (board, name, author, reason, at, base_version, bundle)
                values (?, ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setString(1, draft.board());
            insert.setString(2, name);
            insert.setString(3, draft.bundle().author());
            insert.setString(4, draft.bundle().reason());
            insert.setObject(5, OffsetDateTime.ofInstant(draft.bundle().at(), ZoneOffset.UTC));
            insert.setInt(6, draft.bundle().version());
            insert.setString(7, Wire.json().valueToTree(draft.bundle()).toString());
            insert.executeUpdate();
        }
    }

    @Override
    public boolean drop(String board, List<Publication> publications) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement drop = connection.prepareStatement(
                    "update scoring.draft set dropped = true where board = ? and not dropped")) {
                drop.setString(1, board);
                if (drop.executeUpdate() == 0) {
                    connection.rollback();
                    return false;
                }
            }
            OutboxInsert.of(connection, publications);
            connection.commit();
            return true;
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }
}
