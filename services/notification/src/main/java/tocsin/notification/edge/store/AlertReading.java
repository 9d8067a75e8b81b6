package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertArchive;
import tocsin.notification.application.AuditLog;

/** The tables {@code alert} and {@code delivery}, read. */
@ApplicationScoped
public class AlertReading implements AlertArchive {
    private static final String LIST = """
            select new tocsin.notification.edge.store.AlertHead(
                seq, summary, acknowledgedBy, acknowledgedAt, acknowledgementComment, assignee)
            from AlertRow
            where board = :board and seq < :before
                and (:problem = '' or problem = :problem)
                and peak in (:peaks)
                and (:kind = '' or kind = :kind)
                and (:acknowledged = 'any'
                    or (:acknowledged = 'yes' and acknowledgedBy is not null)
                    or (:acknowledged = 'no' and acknowledgedBy is null))
            order by seq desc
            """;

    private final Mutiny.SessionFactory sessions;
    private final AuditLog audit;

    AlertReading(Mutiny.SessionFactory sessions, AuditLog audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public Uni<List<Kept>> list(AlertQuery query, long before, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(LIST, AlertHead.class)
                .setParameter("board", query.board())
                .setParameter("before", before)
                .setParameter("problem", query.problem().orElse(""))
                .setParameter("peaks", upFrom(query.minLevel().orElse(WarningLevel.NORMAL)))
                .setParameter("kind", query.kind().map(Enum::name).orElse(""))
                .setParameter(
                        "acknowledged",
                        query.acknowledged().map(yes -> yes ? "yes" : "no").orElse("any"))
                .setMaxResults(limit)
                .getResultList()
                .map(heads -> heads.stream().map(AlertHead::kept).toList()));
    }

    private static List<String> upFrom(WarningLevel least) {
        return EnumSet.range(least, WarningLevel.CRITICAL).stream()
                .map(Enum::name)
                .toList();
    }

    @Override
    public Uni<Optional<Kept>> find(UUID id) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "select new tocsin.notification.edge.store.AlertHead("
                                + "seq, summary, acknowledgedBy, acknowledgedAt, acknowledgementComment, assignee)"
                                + " from AlertRow where id = :id",
                        AlertHead.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(head -> Optional.ofNullable(head).map(AlertHead::kept)));
    }

    @Override
    public Uni<Optional<Assessment>> assessment(UUID id) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "select assessment from AlertRow where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(text -> Optional.ofNullable(text).map(json -> Json.read(Assessment.class, json))));
    }

    @Override
    public Uni<Void> acknowledge(UUID id, Acknowledgement acknowledgement) {
        return sessions.withStatelessTransaction(session -> session.createMutationQuery(
                        "update AlertRow set acknowledgedBy = :by, acknowledgedAt = :at, acknowledgementComment = :comment"
                                + " where id = :id and acknowledgedBy is null")
                .setParameter("by", acknowledgement.by())
                .setParameter("at", acknowledgement.at())
                .setParameter("comment", acknowledgement.comment())
                .setParameter("id", id)
                .executeUpdate()
                .chain(changed -> changed == 0
                        ? Uni.createFrom().voidItem()
                        : audit.note(
                                session,
                                new AuditLog.Entry(
                                        acknowledgement.by(),
                                        "alert acknowledged",
                                        "alert/" + id,
                                        acknowledgement.comment() == null ? "" : acknowledgement.comment()))));
    }

    @Override
    public Uni<List<DeliveryStatus>> deliveriesOf(List<UUID> alerts) {
        return alerts.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sessions.withStatelessSession(session -> session.createSelectionQuery(
                                DeliveryHead.SELECT + " where d.alert in (:alerts) order by d.seq", DeliveryHead.class)
                        .setParameter("alerts", alerts)
                        .getResultList()
                        .map(heads -> heads.stream().map(DeliveryHead::status).toList()));
    }

    @Override
    public Uni<List<DeliveryStatus>> deliveries(DeliveryQuery query, long before, int limit) {
        String where = " where d.seq < :before"
                + (query.alert().isPresent() ? " and d.alert = :alert" : "")
                + (query.subscription().isPresent() ? " and d.subscription = :subscription" : "")
                + (query.state().isPresent() ? " and d.state = :state" : "")
                + (query.owner().isPresent() ? " and s.owner = :owner and s.purpose <> 'OPERATIONS'" : "")
                + " order by d.seq desc";
        return sessions.withStatelessSession(session -> {
            var select = session.createSelectionQuery(DeliveryHead.SELECT + where, DeliveryHead.class)
                    .setParameter("before", before)
                    .setMaxResults(limit);
            query.alert().ifPresent(alert -> select.setParameter("alert", alert));
            query.subscription().ifPresent(id -> select.setParameter("subscription", id));
            query.state().ifPresent(state -> select.setParameter("state", state));
            query.owner().ifPresent(owner -> select.setParameter("owner", owner));
            return select.getResultList()
                    .map(heads -> heads.stream().map(DeliveryHead::status).toList());
        });
    }
}
