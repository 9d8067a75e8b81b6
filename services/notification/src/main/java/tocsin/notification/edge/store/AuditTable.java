package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.AuditLog;

/** The table {@code audit}; the database itself refuses to change or remove a row of it. */
@ApplicationScoped
public class AuditTable implements AuditLog {
    private final Mutiny.SessionFactory sessions;

    AuditTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> note(Mutiny.StatelessSession session, Entry entry) {
        AuditRow row = new AuditRow();
        row.actor = entry.actor();
        row.action = entry.action();
        row.subject = entry.subject();
        row.detail = entry.detail();
        return session.insert(row);
    }

    @Override
    public Uni<List<Noted>> list(Optional<String> actor, Optional<String> subject, long before, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from AuditRow where seq < :before and (:actor = '' or actor = :actor)"
                                + " and (:subject = '' or subject = :subject) order by seq desc",
                        AuditRow.class)
                .setParameter("before", before)
                .setParameter("actor", actor.orElse(""))
                .setParameter("subject", subject.orElse(""))
                .setMaxResults(limit)
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row ->
                                new Noted(row.seq, row.at, new Entry(row.actor, row.action, row.subject, row.detail)))
                        .toList()));
    }
}
