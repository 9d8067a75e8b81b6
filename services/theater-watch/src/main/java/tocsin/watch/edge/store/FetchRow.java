package tocsin.watch.edge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.wire.Wire;
import tocsin.watch.application.Fetch;

/** A row of {@code source_fetch} with its refusals. */
final class FetchRow {
    private FetchRow() {}

    static Fetch read(ResultSet row) throws SQLException {
        return new Fetch(
                row.getString("source"),
                new Fetch.Order(
                        Fetch.Wish.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getString("board"),
                        FetchTable.time(row, "begins_at"),
                        row.getString("ordered_by"),
                        Objects.requireNonNullElse(FetchTable.time(row, "ordered_at"), Instant.EPOCH)),
                row.getString("fetching"),
                new Fetch.Health(
                        FetchTable.time(row, "last_try_at"),
                        FetchTable.time(row, "last_success_at"),
                        FetchTable.time(row, "next_try_at"),
                        FetchTable.time(row, "newest_at"),
                        row.getInt("failures"),
                        row.getString("reason"),
                        row.getLong("items"),
                        row.getLong("accepted"),
                        row.getLong("errors"),
                        refusals(row.getString("refusals"))));
    }

    private static Map<String, Long> refusals(@Nullable String json) {
        try {
            return json == null ? Map.of() : Wire.json().readValue(json, new TypeReference<Map<String, Long>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the database gives what it made", broken);
        }
    }
}
