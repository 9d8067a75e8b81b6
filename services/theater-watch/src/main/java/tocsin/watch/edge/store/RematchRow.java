package tocsin.watch.edge.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.Revision;
import tocsin.contracts.observation.Match;
import tocsin.contracts.wire.Wire;
import tocsin.watch.application.PastReports;
import tocsin.watch.application.Rematch;
import tocsin.watch.application.Rematches;

/** Rows of {@code rematch}, and those of {@code report} that it asks for. */
final class RematchRow {
    private RematchRow() {}

    static Rematch read(ResultSet row) throws SQLException {
        Rematch.State state = Rematch.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        Instant endedAt = FetchTable.time(row, "ended_at");
        return new Rematch(
                row.getString("id"),
                new Rematch.Order(
                        row.getInt("days"),
                        known(FetchTable.time(row, "since")),
                        row.getInt("catalogue_version"),
                        row.getString("reason"),
                        row.getString("ordered_by"),
                        known(FetchTable.time(row, "ordered_at"))),
                state,
                row.getString("working"),
                new Rematch.Progress(
                        state == Rematch.State.DONE ? 1 : share(row),
                        row.getLong("read"),
                        row.getLong("changed"),
                        row.getString("problem")),
                endedAt == null ? null : new Rematch.End(endedAt, row.getString("ended_by")));
    }

    static Rematches.Lease lease(ResultSet row) throws SQLException {
        return new Rematches.Lease(
                row.getString("id"),
                row.getString("holder"),
                row.getLong("fence"),
                known(FetchTable.time(row, "since")),
                row.getInt("catalogue_version"),
                ahead(row.getString("ahead")),
                row.getInt("failures"));
    }

    static Rematches.Standing standing(ResultSet row) throws SQLException {
        return new Rematches.Standing(
                new Revision(row.getBoolean("retracted"), row.getLong("number"), row.getString("content_hash")),
                row.getInt("catalogue_version"),
                known(FetchTable.time(row, "arrived_at")),
                List.copyOf(json(row.getString("matches"), new TypeReference<List<Match>>() {})));
    }

    static String text(Object value) {
        try {
            return Wire.json().writeValueAsString(value);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("what this service made can be written", broken);
        }
    }

    private static double share(ResultSet row) throws SQLException {
        Map<Integer, PastReports.Span> ahead = ahead(row.getString("ahead"));
        long records = row.getLong("records");
        return ahead == null ? 0 : records == 0 ? 1 : 1 - (double) PastReports.size(ahead) / records;
    }

    /** Written as {@code {"0": [next, end]}}. */
    static String ahead(Map<Integer, PastReports.Span> ahead) {
        Map<Integer, List<Long>> written = new TreeMap<>();
        ahead.forEach((partition, span) -> written.put(partition, List.of(span.next(), span.end())));
        return text(written);
    }

    private static @Nullable Map<Integer, PastReports.Span> ahead(@Nullable String written) {
        if (written == null) {
            return null;
        }
        Map<Integer, PastReports.Span> ahead = new TreeMap<>();
        json(written, new TypeReference<Map<Integer, List<Long>>>() {})
                .forEach((partition, span) ->
                        ahead.put(partition, new PastReports.Span(span.getFirst(), span.getLast())));
        return ahead;
    }

    private static <T> T json(String written, TypeReference<T> type) {
        try {
            return Wire.json().readValue(written, type);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("the database gives what it got", broken);
        }
    }

    private static Instant known(@Nullable Instant time) {
        return Objects.requireNonNull(time);
    }
}
