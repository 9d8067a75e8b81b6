package tocsin.watch.edge.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.PastReports;
import tocsin.watch.application.Rematch;
import tocsin.watch.application.Rematches;
import tocsin.watch.application.WatchedReport;
import tocsin.watch.intake.Door;

/** The table {@code rematch}. All times are the database's, so that replicas' clocks do not matter. */
@Singleton
class RematchTable implements Rematches {
    private static final String ALL = """
            select *, case when state = 'running' and lease_until > clock_timestamp() then holder end as working
            from watch.rematch
            """;

    private static final String ORDER = """
            insert into watch.rematch (id, days, since, catalogue_version, reason, ordered_by, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String CANCEL = """
            update watch.rematch set state = 'cancelled', ended_at = clock_timestamp(), ended_by = ?, fence = fence + 1
            where id = ? and state = 'running'
            """;

    private static final String CLAIM = """
            update watch.rematch set holder = ?, fence = fence + 1,
                lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where id = (select id from watch.rematch where state = 'running' and next_try_at <= clock_timestamp()
                and (lease_until is null or lease_until < clock_timestamp()) for update skip locked limit 1)
            returning *
            """;

    private static final String STANDING = """
            select id, retracted, number, content_hash, catalogue_version, arrived_at, matches from watch.report
            where board = ? and id = any(?)
            """;

    /** A later revision may have come while it was matched: then that one stays. */
    private static final String MATCHED = """
            update watch.report set catalogue_version = ?, place = ?, matches = ?
            where board = ? and id = ? and not retracted and number = ? and content_hash = ? and catalogue_version < ?
            """;

    private static final String ADVANCE = """
            update watch.rematch set ahead = ?, records = coalesce(records, ?), read = read + ?, changed = changed + ?,
                failures = 0, problem = null, lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where id = ? and fence = ? and state = 'running'
            """;

    private static final String DONE = """
            update watch.rematch set state = 'done', ended_at = clock_timestamp()
            where id = ? and fence = ? and state = 'running'
            """;

    private static final String FAILED = """
            update watch.rematch set failures = failures + 1, problem = ?, lease_until = null,
                next_try_at = clock_timestamp() + ? * interval '1 millisecond',
                state = case when ? then 'failed' else state end, ended_at = case when ? then clock_timestamp() end
            where id = ? and fence = ? and state = 'running'
            """;

    private final Database database;

    RematchTable(AgroalDataSource source) {
        this.database = new Database(source);
    }

    @Override
    public Optional<Rematch> order(String id, Rematch.Order order) {
        int made = database.change(
                ORDER,
                id,
                order.days(),
                order.since().atOffset(ZoneOffset.UTC),
                order.catalogueVersion(),
                order.reason(),
                order.by(),
                order.at().atOffset(ZoneOffset.UTC));
        return made == 0 ? Optional.empty() : find(id);
    }

    @Override
    public List<Rematch> newest(int limit) {
        return database.asked(ALL + " order by ordered_at desc limit ?", RematchRow::read, limit);
    }

    @Override
    public Optional<Rematch> find(String id) {
        return database.asked(ALL + " where id = ?", RematchRow::read, id).stream()
                .findFirst();
    }

    @Override
    public boolean cancel(String id, String by) {
        return database.change(CANCEL, by, id) == 1;
    }

    @Override
    public Optional<Lease> claim(String holder, Duration lease) {
        return database.asked(CLAIM, RematchRow::lease, holder, lease.toMillis()).stream()
                .findFirst();
    }

    @Override
    public Map<String, Standing> standing(Collection<String> ids) {
        Map<String, Standing> standing = new HashMap<>();
        if (!ids.isEmpty()) {
            database.asked(
                            STANDING,
                            row -> Map.entry(row.getString("id"), RematchRow.standing(row)),
                            Door.LIVE_BOARD,
                            ids.toArray(String[]::new))
                    .forEach(one -> standing.put(one.getKey(), one.getValue()));
        }
        return standing;
    }

    @Override
    public boolean advance(Lease lease, Duration duration, Portion portion) {
        return database.together(connection -> {
            long left = PastReports.size(portion.ahead());
            int moved = Database.change(
                    connection,
                    ADVANCE,
                    RematchRow.ahead(portion.ahead()),
                    left,
                    portion.read(),
                    portion.changed(),
                    duration.toMillis(),
                    lease.id(),
                    lease.fence());
            if (moved == 1) {
                put(connection, portion.matched());
            }
            return moved == 1;
        });
    }

    private static void put(Connection connection, List<WatchedReport> reports) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MATCHED)) {
            for (WatchedReport watched : reports) {
                Database.fill(
                        statement,
                        watched.matchedWith(),
                        watched.place(),
                        RematchRow.text(watched.matches()),
                        watched.report().board(),
                        watched.report().id(),
                        watched.revision().number(),
                        watched.revision().contentHash(),
                        watched.matchedWith());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public boolean done(Lease lease) {
        return database.change(DONE, lease.id(), lease.fence()) == 1;
    }

    @Override
    public void failed(Lease lease, String problem, @Nullable Duration pause) {
        boolean forGood = pause == null;
        database.change(
                FAILED, problem, pause == null ? 0L : pause.toMillis(), forGood, forGood, lease.id(), lease.fence());
    }
}
