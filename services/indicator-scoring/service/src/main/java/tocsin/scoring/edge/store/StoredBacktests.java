package tocsin.scoring.edge.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tocsin.scoring.application.Backtests;
import tocsin.scoring.application.DatabaseAway;

/** The backtests in their tables. */
@Singleton
class StoredBacktests implements Backtests {

    /** Claims are made one after the other, so that two replicas do not each begin one. */
    private static final String ONE_CLAIM_AT_A_TIME = "select pg_advisory_xact_lock(hashtext('scoring.backtest'))";

    private static final String CLAIM = """
            update scoring.backtest set state = 'running', runner = ?, lease_until = now() + make_interval(secs => ?)
            where id = (
                    select id from scoring.backtest
                    where state = 'queued' or (state = 'running' and lease_until < now())
                    order by created_at limit 1)
                and not exists (select 1 from scoring.backtest where state = 'running' and lease_until >= now())
            returning id, created_at, created_by, catalogue_version, against_version, from_day, to_day
            """;

    private static final String LISTED =
            "select id, created_at, created_by, catalogue_version, against_version, state, reports_done, reports, reason"
                    + " from scoring.backtest";

    private final AgroalDataSource database;

    StoredBacktests(AgroalDataSource database) {
        this.database = database;
    }

    /** What is done with a connection. */
    private interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            T outcome = work.with(connection);
            connection.commit();
            return outcome;
        } catch (SQLException away) {
            throw new DatabaseAway(away);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void add(Order order) {
        inTransaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into scoring.backtest
                        (id, created_at, created_by, catalogue_version, against_version, from_day, to_day, state)
                    values (?, ?, ?, ?, ?, ?, ?, 'queued')
                    """)) {
                insert.setString(1, order.id());
                insert.setObject(2, OffsetDateTime.ofInstant(order.at(), ZoneOffset.UTC));
                insert.setString(3, order.by());
                insert.setInt(4, order.catalogueVersion());
                insert.setObject(5, order.againstVersion());
                insert.setObject(6, order.from());
                insert.setObject(7, order.to());
                insert.executeUpdate();
            }
            for (int i = 0; i < order.files().size(); i++) {
                File file = order.files().get(i);
                try (PreparedStatement insert = prepared(
                        connection,
                        "insert into scoring.backtest_file (backtest, position, name, content) values (?, ?, ?, ?)",
                        order.id(),
                        i,
                        file.name(),
                        file.content())) {
                    insert.executeUpdate();
                }
            }
            return order;
        });
    }

    @Override
    public List<Listed> all() {
        return inTransaction(connection -> {
            try (PreparedStatement all = connection.prepareStatement(LISTED + " order by created_at desc limit 200")) {
                return listed(all);
            }
        });
    }

    @Override
    public Optional<Listed> find(String id) {
        return inTransaction(connection -> {
            try (PreparedStatement one = prepared(connection, LISTED + " where id = ?", id)) {
                return listed(one).stream().findFirst();
            }
        });
    }

    private static List<Listed> listed(PreparedStatement statement) throws SQLException {
        List<Listed> listed = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                listed.add(new Listed(
                        rows.getString(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getString(3),
                        rows.getInt(4),
                        rows.getObject(5, Integer.class),
                        State.valueOf(rows.getString(6).toUpperCase(Locale.ROOT)),
                        new Progress(rows.getInt(7), rows.getInt(8)),
                        rows.getString(9)));
            }
        }
        return listed;
    }

    @Override
    public Optional<String> result(String id) {
        return inTransaction(connection -> {
            try (PreparedStatement one = prepared(
                            connection, "select result from scoring.backtest where id = ? and state = 'done'", id);
                    ResultSet rows = one.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public Optional<String> picture(String id, String problem) {
        return inTransaction(connection -> {
            try (PreparedStatement one = prepared(
                            connection,
                            "select svg from scoring.backtest_picture where backtest = ? and problem = ?",
                            id,
                            problem);
                    ResultSet rows = one.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        });
    }

    @Override
    public boolean cancel(String id) {
        return inTransaction(connection -> {
            boolean cancelled = changed(
                    connection,
                    "update scoring.backtest set state = 'cancelled' where id = ? and state in ('queued', 'running')",
                    id);
            if (cancelled) {
                forgetFiles(connection, id);
            }
            return cancelled;
        });
    }

    @Override
    public Optional<Order> claim(String runner, Duration lease) {
        return inTransaction(connection -> {
            try (PreparedStatement lock = connection.prepareStatement(ONE_CLAIM_AT_A_TIME);
                    PreparedStatement claim = prepared(connection, CLAIM, runner, (double) lease.toSeconds())) {
                lock.execute();
                try (ResultSet row = claim.executeQuery()) {
                    return row.next() ? Optional.of(claimed(connection, row)) : Optional.empty();
                }
            }
        });
    }

    private static Order claimed(Connection connection, ResultSet row) throws SQLException {
        List<File> files = new ArrayList<>();
        try (PreparedStatement all = prepared(
                        connection,
                        "select name, content from scoring.backtest_file where backtest = ? order by position",
                        row.getString(1));
                ResultSet rows = all.executeQuery()) {
            while (rows.next()) {
                files.add(new File(rows.getString(1), rows.getBytes(2)));
            }
        }
        return new Order(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getInt(4),
                row.getObject(5, Integer.class),
                row.getObject(6, LocalDate.class),
                row.getObject(7, LocalDate.class),
                files);
    }

    @Override
    public boolean progress(String id, String runner, Progress progress, Duration lease) {
        return inTransaction(connection ->
                changed(connection, """
                update scoring.backtest
                set reports_done = ?, reports = ?, lease_until = now() + make_interval(secs => ?)
                where id = ? and runner = ? and state = 'running'
                """, progress.done(), progress.of(), (double) lease.toSeconds(), id, runner));
    }

    @Override
    public void end(String id, String runner, Outcome outcome) {
        String state = outcome instanceof Outcome.Measured ? "done" : "failed";
        inTransaction(connection -> {
            boolean ended = switch (outcome) {
                case Outcome.Measured(String result, Map<String, String> pictures) ->
                    changed(connection, END.formatted("result"), state, result, id, runner)
                            && drawn(connection, id, pictures);
                case Outcome.Failed(String reason) ->
                    changed(connection, END.formatted("reason"), state, reason, id, runner);
            };
            if (ended) {
                forgetFiles(connection, id);
            }
            return ended;
        });
    }

    private static boolean drawn(Connection connection, String id, Map<String, String> pictures) throws SQLException {
        for (Map.Entry<String, String> picture : pictures.entrySet()) {
            changed(
                    connection,
                    "insert into scoring.backtest_picture (backtest, problem, svg) values (?, ?, ?)",
                    id,
                    picture.getKey(),
                    picture.getValue());
        }
        return true;
    }

    private static final String END =
            "update scoring.backtest set state = ?, %s = ? where id = ? and runner = ? and state = 'running'";

    private static boolean changed(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement update = prepared(connection, sql, values)) {
            return update.executeUpdate() > 0;
        }
    }

    private static void forgetFiles(Connection connection, String id) throws SQLException {
        changed(connection, "delete from scoring.backtest_file where backtest = ?", id);
    }
}
