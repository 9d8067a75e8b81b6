package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.RoutingBook;
import tocsin.notification.routing.RoutingDraft;
import tocsin.notification.routing.RoutingTree;

/** The table {@code routing}; before the first version, the tree that Tocsin ships. */
@ApplicationScoped
public class RoutingTable implements RoutingBook {
    private static final String SHIPPED = "/tocsin/notification/routing/shipped.json";

    private final Mutiny.SessionFactory sessions;
    private final Saved shipped;

    RoutingTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
        this.shipped = saved(0, resource(), "tocsin", Instant.EPOCH, "As Tocsin ships it.");
    }

    private static String resource() {
        try (InputStream json = Objects.requireNonNull(RoutingTable.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new String(json.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public Uni<Saved> current(Mutiny.StatelessSession session) {
        return session.createSelectionQuery("from RoutingRow order by version desc", RoutingRow.class)
                .setMaxResults(1)
                .getSingleResultOrNull()
                .map(row -> row == null ? shipped : saved(row));
    }

    @Override
    public Uni<Saved> current() {
        return sessions.withStatelessSession(this::current);
    }

    @Override
    public Uni<Optional<Saved>> find(long version) {
        return version == 0
                ? Uni.createFrom().item(Optional.of(shipped))
                : sessions.withStatelessSession(session -> session.get(RoutingRow.class, version))
                        .map(row -> Optional.ofNullable(row).map(RoutingTable::saved));
    }

    /** What another saves at the same time waits here, and then finds that its version is taken. */
    @Override
    public Uni<Boolean> save(Mutiny.StatelessSession session, Saved saved) {
        return session.createNativeQuery("select pg_advisory_xact_lock(hashtext('routing'))::text")
                .getResultList()
                .chain(() -> current(session))
                .chain(now -> now.version() != saved.version() - 1
                        ? Uni.createFrom().item(false)
                        : session.insert(row(saved)).replaceWith(true));
    }

    @Override
    public Uni<List<Version>> versions(int limit) {
        return sessions.withStatelessSession(
                session -> session.createSelectionQuery("from RoutingRow order by version desc", RoutingRow.class)
                        .setMaxResults(limit)
                        .getResultList()
                        .map(rows -> rows.stream().map(RoutingRow::head).toList()));
    }

    @Override
    public Uni<List<Members>> members() {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "select audience, count(*) from SubscriptionRow where purpose = 'ALERTS' and deletedAt is null"
                                + " group by audience order by audience",
                        Tuple.class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Members(row.get(0, String.class), row.get(1, Long.class)))
                        .toList()));
    }

    @Override
    public Uni<List<Past>> past(String board, Instant from, Instant to, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "select summary, receivedAt from AlertRow where board = :board and receivedAt >= :from"
                                + " and receivedAt < :to order by receivedAt desc, seq desc",
                        Tuple.class)
                .setParameter("board", board)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Past(
                                Json.read(AlertSummary.class, row.get(0, String.class)), row.get(1, Instant.class)))
                        .toList()));
    }

    private static RoutingRow row(Saved saved) {
        RoutingRow row = new RoutingRow();
        row.version = saved.version();
        row.tree = Json.write(saved.written());
        row.savedBy = saved.by();
        row.savedAt = saved.at();
        row.note = saved.note();
        return row;
    }

    private static Saved saved(RoutingRow row) {
        return saved(row.version, row.tree, row.savedBy, row.savedAt, row.note);
    }

    private static Saved saved(long version, String json, String by, Instant at, String note) {
        RoutingDraft written = Json.read(RoutingDraft.class, json);
        return switch (written.check()) {
            case RoutingDraft.Checked.Accepted(RoutingTree tree) -> new Saved(version, written, tree, by, at, note);
            case RoutingDraft.Checked.Refused(var violations) ->
                throw new IllegalStateException("version %d of the routing tree: %s".formatted(version, violations));
        };
    }
}
