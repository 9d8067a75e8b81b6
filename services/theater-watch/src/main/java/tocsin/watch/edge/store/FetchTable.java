package tocsin.watch.edge.store;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.watch.application.Fetch;
import tocsin.watch.application.Fetches;
import tocsin.watch.feed.Refusal;

/** The tables {@code source_fetch} and {@code source_refusal}. All times are the database's, so that replicas' clocks do not matter. */
@Singleton
class FetchTable implements Fetches {
    private static final String ALL = """
            select f.*, case when lease_until > clock_timestamp() then holder end as fetching,
                (select json_object_agg(refusal, count) from watch.source_refusal r where r.source = f.source) as refusals
            from watch.source_fetch f
            """;

    /** The cursor stays where board and beginning stay. */
    private static final String ORDER = """
            insert into watch.source_fetch as f (source, state, board, begins_at, ordered_by, ordered_at, next_try_at)
            values (?, ?, ?, ?, ?, ?, clock_timestamp())
            on conflict (source) do update set
                cursor = case when f.board = excluded.board and f.begins_at is not distinct from excluded.begins_at
                    then f.cursor end,
                newest_at = case when f.board = excluded.board then f.newest_at end,
                state = excluded.state, board = excluded.board, begins_at = excluded.begins_at,
                ordered_by = excluded.ordered_by, ordered_at = excluded.ordered_at, next_try_at = clock_timestamp(),
                fence = f.fence + 1, holder = null, lease_until = null, failures = 0, reason = null
            """;

    private static final String CLAIM = """
            update watch.source_fetch set holder = ?, fence = fence + 1, last_try_at = clock_timestamp(),
                lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where source = (select source from watch.source_fetch where state = 'started'
                and next_try_at <= clock_timestamp() and (lease_until is null or lease_until < clock_timestamp())
                order by next_try_at for update skip locked limit 1)
            returning source, fence, board, begins_at, cursor, failures
            """;

    private static final String RENEW = """
            update watch.source_fetch set lease_until = clock_timestamp() + ? * interval '1 millisecond'
            where source = ? and fence = ?
            """;

    private static final String SUCCEEDED = """
            update watch.source_fetch set cursor = ?, last_success_at = clock_timestamp(), failures = 0, reason = ?,
                newest_at = greatest(newest_at, ?), items = items + ?, accepted = accepted + ?,
                next_try_at = clock_timestamp() + ? * interval '1 millisecond',
                lease_until = case when ? then lease_until end
            where source = ? and fence = ?
            """;

    private static final String FAILED = """
            update watch.source_fetch set failures = failures + 1, errors = errors + 1, reason = ?, lease_until = null,
                next_try_at = clock_timestamp() + ? * interval '1 millisecond'
            where source = ? and fence = ?
            """;

    private static final String REFUSED = """
            insert into watch.source_refusal as r (source, refusal, count) values (?, ?, ?)
            on conflict (source, refusal) do update set count = r.count + excluded.count
            """;

    private final AgroalDataSource database;

    FetchTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Fetch> all() {
        return asked(connection -> select(connection, ALL + " order by source"));
    }

    @Override
    public Fetch order(String source, Fetch.Order order) {
        return asked(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(ORDER)) {
                statement.setString(1, source);
                statement.setString(2, order.wish().name().toLowerCase(Locale.ROOT));
                statement.setString(3, order.board());
                setTime(statement, 4, order.from());
                statement.setString(5, order.by());
                setTime(statement, 6, order.at());
                statement.executeUpdate();
            }
            return select(connection, ALL + " where source = ?", source).getFirst();
        });
    }

    @Override
    public Optional<Lease> claim(String holder, Duration lease) {
        return asked(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
                statement.setString(1, holder);
                statement.setLong(2, lease.toMillis());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Lease(
                                    row.getString("source"),
                                    holder,
                                    row.getLong("fence"),
                                    row.getString("board"),
                                    time(row, "begins_at"),
                                    row.getString("cursor"),
                                    row.getInt("failures")))
                            : Optional.empty();
                }
            }
        });
    }

    @Override
    public boolean renew(Lease lease, Duration duration) {
        return asked(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RENEW)) {
                statement.setLong(1, duration.toMillis());
                statement.setString(2, lease.source());
                statement.setLong(3, lease.fence());
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Override
    public boolean succeeded(Lease lease, Success success) {
        return together(connection -> {
            @Nullable Duration pause = success.pause();
            try (PreparedStatement statement = connection.prepareStatement(SUCCEEDED)) {
                statement.setString(1, success.cursor());
                statement.setString(2, success.reason());
                setTime(statement, 3, success.newestAt());
                statement.setLong(4, success.items());
                statement.setLong(5, success.accepted());
                statement.setLong(6, pause == null ? 0 : pause.toMillis());
                statement.setBoolean(7, pause == null);
                statement.setString(8, lease.source());
                statement.setLong(9, lease.fence());
                return statement.executeUpdate() == 1 && refuse(connection, lease.source(), success.refusals());
            }
        });
    }

    @Override
    public boolean failed(Lease lease, Failure failure) {
        return together(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FAILED)) {
                statement.setString(1, failure.reason());
                statement.setLong(2, failure.pause().toMillis());
                statement.setString(3, lease.source());
                statement.setLong(4, lease.fence());
                return statement.executeUpdate() == 1
                        && refuse(connection, lease.source(), Map.of(failure.refusal(), 1L));
            }
        });
    }

    private static boolean refuse(Connection connection, String source, Map<Refusal, Long> refusals)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFUSED)) {
            for (Map.Entry<Refusal, Long> refusal : refusals.entrySet()) {
                statement.setString(1, source);
                statement.setString(2, refusal.getKey().label());
                statement.setLong(3, refusal.getValue());
                statement.executeUpdate();
            }
        }
        return true;
    }

    private static List<Fetch> select(Connection connection, String query, String... sources) throws SQLException {
        List<Fetch> fetches = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int index = 0; index < sources.length; index++) {
                statement.setString(index + 1, sources[index]);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    fetches.add(FetchRow.read(row));
                }
            }
        }
        return fetches;
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static void setTime(PreparedStatement statement, int index, @Nullable Instant time) throws SQLException {
        if (time == null) {
            statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            statement.setObject(index, time.atOffset(ZoneOffset.UTC));
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> T asked(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private <T> T together(Question<T> question) {
        return asked(connection -> {
            connection.setAutoCommit(false);
            try {
                T answer = question.ask(connection);
                connection.commit();
                return answer;
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        });
    }
}
