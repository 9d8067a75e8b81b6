package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.notification.application.RemarkBook;

/** The table {@code remark}, and who is noted in {@code alert}. */
@ApplicationScoped
public class RemarkTable implements RemarkBook {
    private final Mutiny.SessionFactory sessions;

    RemarkTable(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> add(Mutiny.StatelessSession session, UUID alert, Remark remark) {
        RemarkRow row = new RemarkRow();
        row.alert = alert;
        row.author = remark.author();
        row.kind = remark.kind().name();
        row.text = remark.text();
        return session.insert(row);
    }

    @Override
    public Uni<Void> assign(Mutiny.StatelessSession session, UUID alert, @Nullable String account) {
        return session.createMutationQuery("update AlertRow set assignee = :account where id = :id")
                .setParameter("account", account)
                .setParameter("id", alert)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Made>> of(UUID alert) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from RemarkRow where alert = :alert order by seq", RemarkRow.class)
                .setParameter("alert", alert)
                .getResultList()
                .map(rows -> rows.stream().map(RemarkRow::made).toList()));
    }
}
