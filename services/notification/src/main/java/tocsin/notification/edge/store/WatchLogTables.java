package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertArchive.Acknowledgement;
import tocsin.notification.application.AlertArchive.Kept;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.WatchLog;

/** The table {@code log_entry}, and what other tables say of a watch. */
@ApplicationScoped
public class WatchLogTables implements WatchLog {
    private static final String HEAD =
            "a.seq, a.summary, a.acknowledged_by, a.acknowledged_at, a.acknowledgement_comment, a.assignee from notification.alert a";

    private static final String STANDING = """
            select * from (
                select distinct on (a.problem) %s
                where a.board = 'live' order by a.problem, a.number desc) latest
            """.formatted(HEAD);

    private static final String SINCE =
            "select %s where a.board = 'live' and a.received_at >= :since order by a.seq desc".formatted(HEAD);

    private final Mutiny.SessionFactory sessions;

    WatchLogTables(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Entry> write(String author, String text) {
        return sessions.withStatelessTransaction(session -> session.createNativeQuery(
                        "insert into notification.log_entry (author, text) values (:author, :text)"
                                + " returning seq, at, author, text",
                        Object[].class)
                .setParameter("author", author)
                .setParameter("text", text)
                .getSingleResult()
                .map(WatchLogTables::entry));
    }

    @Override
    public Uni<List<Entry>> list(long before, int limit) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select seq, at, author, text from notification.log_entry where seq < :before order by seq desc",
                        Object[].class)
                .setParameter("before", before)
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream().map(WatchLogTables::entry).toList()));
    }

    @Override
    public Uni<List<Entry>> since(Instant since) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select seq, at, author, text from notification.log_entry where at >= :since order by seq",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream().map(WatchLogTables::entry).toList()));
    }

    @Override
    public Uni<List<Kept>> standing() {
        Comparator<Kept> highestFirst = Comparator.comparing(
                        (Kept kept) -> kept.summary().toLevel())
                .reversed()
                .thenComparing(kept -> kept.summary().problemTitle());
        return sessions.withStatelessSession(session -> session.createNativeQuery(STANDING, Object[].class)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(WatchLogTables::kept)
                        .filter(kept -> kept.summary().toLevel() != WarningLevel.NORMAL)
                        .sorted(highestFirst)
                        .toList()));
    }

    @Override
    public Uni<List<Kept>> alertsSince(Instant since, int most) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(SINCE, Object[].class)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList()
                .map(rows -> rows.reversed().stream().map(WatchLogTables::kept).toList()));
    }

    @Override
    public Uni<List<Called>> callsSince(Instant since) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select e.at, a.summary, e.whom from notification.escalation e"
                                + " join notification.alert a on a.id = e.alert where e.at >= :since order by e.at",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Called(
                                Columns.instant(row[0]),
                                Json.read(AlertSummary.class, (String) row[1]).problemTitle(),
                                (String) row[2]))
                        .toList()));
    }

    @Override
    public Uni<Map<String, Long>> deliveriesSince(Instant since) {
        return sessions.withStatelessSession(session -> session.createNativeQuery(
                        "select d.state, count(*) from notification.delivery d join notification.alert a on a.id = d.alert"
                                + " where a.board = 'live' and d.created_at >= :since group by d.state",
                        Object[].class)
                .setParameter("since", since)
                .getResultList()
                .map(rows -> {
                    Map<String, Long> counts = new TreeMap<>();
                    rows.forEach(row -> counts.put(((String) row[0]).toLowerCase(Locale.ROOT), Columns.number(row[1])));
                    return counts;
                }));
    }

    private static Entry entry(Object[] row) {
        return new Entry(Columns.number(row[0]), Columns.instant(row[1]), (String) row[2], (String) row[3]);
    }

    private static Kept kept(Object[] row) {
        @Nullable String by = (String) row[2];
        @Nullable Instant at = row[3] == null ? null : Columns.instant(row[3]);
        return new Kept(
                Columns.number(row[0]),
                Json.read(AlertSummary.class, (String) row[1]),
                by == null || at == null ? null : new Acknowledgement(by, at, (String) row[4]),
                (String) row[5]);
    }
}
