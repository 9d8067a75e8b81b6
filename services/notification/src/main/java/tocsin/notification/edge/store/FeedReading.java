package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.FeedArchive;
import tocsin.notification.feed.EarlierAlert;
import tocsin.notification.feed.EarlierAlert.Sight;
import tocsin.notification.feed.Selection;
import tocsin.notification.subscription.Filter;

/** The table {@code alert}, read for feeds: with arrays, which the reactive client has and Hibernate has not. */
@ApplicationScoped
public class FeedReading implements FeedArchive {
    /** The same rules as of {@code Routing}, which decides who is told of an alert as it comes. */
    private static final String PASSES = """
            where ($1 or board = 'live')
                and (cardinality($2::text[]) = 0 or problem = any($2))
                and (cardinality($3::text[]) = 0 or theaters && $3)
                and peak = any($4::text[])
                and ($5::text is null or audiences is null or $5 = any(string_to_array(audiences, E'\\n')))
            """;

    private static final String NEWEST =
            "select id, received_at from notification.alert " + PASSES + " order by seq desc limit $6";
    private static final String WHOLE = "select id, summary, assessment, received_at from notification.alert ";
    private static final String BEFORE = "select summary, blind from notification.alert " + PASSES
            + " and board = $6 and problem = $7 and number < $8 order by number desc limit $9";

    private final Pool pool;

    FeedReading(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Head>> newest(Selection selection, int limit) {
        return rows(NEWEST, passing(selection).addInteger(limit))
                .map(rows -> rows.map(row -> new Head(
                                row.getUUID("id"),
                                row.getOffsetDateTime("received_at").toInstant()))
                        .toList());
    }

    @Override
    public Uni<List<Received>> read(List<Head> heads) {
        UUID[] ids = heads.stream().map(Head::id).toArray(UUID[]::new);
        return rows(WHOLE + "where id = any($1)", Tuple.tuple().addArrayOfUUID(ids))
                .map(rows -> {
                    Map<UUID, Row> byId = rows.collect(Collectors.toMap(row -> row.getUUID("id"), Function.identity()));
                    return heads.stream()
                            .flatMap(head -> Stream.ofNullable(byId.get(head.id())))
                            .map(FeedReading::received)
                            .toList();
                });
    }

    @Override
    public Uni<Optional<Received>> find(Selection selection, UUID id) {
        return rows(WHOLE + PASSES + " and id = $6", passing(selection).addUUID(id))
                .map(rows -> rows.findFirst().map(FeedReading::received));
    }

    @Override
    public Uni<List<EarlierAlert>> before(Selection selection, Alert alert, int limit) {
        Tuple asked = passing(selection)
                .addString(alert.board())
                .addString(alert.problem())
                .addLong(alert.number())
                .addInteger(limit);
        return rows(BEFORE, asked).map(rows -> rows.map(FeedReading::earlier).toList());
    }

    private Uni<Stream<Row>> rows(String sql, Tuple values) {
        return pool.preparedQuery(sql).execute(values).map(FeedReading::stream);
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Tuple passing(Selection selection) {
        Filter filter = selection.filter();
        return Tuple.tuple()
                .addBoolean(filter.exercises())
                .addArrayOfString(filter.problems().toArray(String[]::new))
                .addArrayOfString(filter.theaters().toArray(String[]::new))
                .addArrayOfString(EnumSet.range(filter.minLevel(), WarningLevel.CRITICAL).stream()
                        .map(Enum::name)
                        .toArray(String[]::new))
                .addString(selection.audience());
    }

    private static Received received(Row row) {
        Alert alert = summary(row).with(Json.read(Assessment.class, row.getString("assessment")));
        return new Received(alert, row.getOffsetDateTime("received_at").toInstant());
    }

    private static EarlierAlert earlier(Row row) {
        AlertSummary summary = summary(row);
        Sight sight = row.getString("blind") == null ? Sight.CLEAR : Sight.BLIND;
        return new EarlierAlert(summary.id(), summary.at(), summary.toLevel(), sight);
    }

    private static AlertSummary summary(Row row) {
        return Json.read(AlertSummary.class, row.getString("summary"));
    }
}
