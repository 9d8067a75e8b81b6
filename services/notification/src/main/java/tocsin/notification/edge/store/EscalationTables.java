package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.EscalationBook;
import tocsin.notification.escalation.Policy;
import tocsin.notification.escalation.Roster;
import tocsin.notification.escalation.Shift;

/** The tables {@code watch_shift}, {@code escalation_policy} and {@code escalation}. */
@ApplicationScoped
public class EscalationTables implements EscalationBook {
    private static final String WAITING = """
            select a.summary, a.received_at, coalesce(
                (select max(e.number) + 1 from notification.escalation e where e.alert = a.id), 0) as taken
            from notification.alert a
            where a.board = 'live' and a.acknowledged_by is null and a.to_level in (:levels) and a.received_at > :since
                and not exists (
                    select 1 from notification.alert later
                    where later.board = 'live' and later.problem = a.problem and later.number > a.number)
            order by a.received_at
            """;

    private static final String TAKE =
            "insert into notification.escalation (alert, number, whom) values (:alert, :number, :whom) on conflict do nothing";

    @Override
    public Uni<Roster> roster(Mutiny.StatelessSession session, Instant from, Instant to) {
        return session.createSelectionQuery(
                        "from ShiftRow where endsAt > :from and startsAt < :to order by startsAt, account",
                        ShiftRow.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .map(rows -> new Roster(rows.stream().map(ShiftRow::read).toList()));
    }

    /** What lies before stays, as who was on watch then. */
    @Override
    public Uni<Void> replaceRoster(Mutiny.StatelessSession session, List<Shift> shifts, Instant from, String author) {
        List<ShiftRow> rows =
                shifts.stream().map(shift -> ShiftRow.of(shift, author)).toList();
        return session.createMutationQuery("delete from ShiftRow where kind = 'ROSTER' and startsAt >= :from")
                .setParameter("from", from)
                .executeUpdate()
                .chain(() -> session.createMutationQuery(
                                "update ShiftRow set endsAt = :from where kind = 'ROSTER' and endsAt > :from")
                        .setParameter("from", from)
                        .executeUpdate())
                .chain(() -> session.insertMultiple(new ArrayList<>(rows)));
    }

    @Override
    public Uni<Void> add(Mutiny.StatelessSession session, Shift override, String author) {
        return session.insert(ShiftRow.of(override, author));
    }

    @Override
    public Uni<Optional<Shift>> removeOverride(Mutiny.StatelessSession session, UUID id, Instant now) {
        return session.createSelectionQuery(
                        "from ShiftRow where id = :id and kind = 'OVERRIDE' and endsAt > :now", ShiftRow.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResultOrNull()
                .chain(row -> row == null
                        ? Uni.createFrom().item(Optional.empty())
                        : session.createMutationQuery("delete from ShiftRow where id = :id")
                                .setParameter("id", id)
                                .executeUpdate()
                                .replaceWith(Optional.of(row.read())));
    }

    @Override
    public Uni<Policy> policy(Mutiny.StatelessSession session) {
        return session.createNativeQuery(
                        "select policy from notification.escalation_policy order by seq desc limit 1", String.class)
                .getSingleResultOrNull()
                .map(text -> text == null ? Policy.DEFAULT : Json.read(Policy.class, text));
    }

    @Override
    public Uni<Void> setPolicy(Mutiny.StatelessSession session, Policy policy, String author) {
        return session.createNativeQuery(
                        "insert into notification.escalation_policy (policy, author) values (:policy, :author)")
                .setParameter("policy", Json.write(policy))
                .setParameter("author", author)
                .executeUpdate()
                .replaceWithVoid();
    }

    @Override
    public Uni<List<Waiting>> waiting(Mutiny.StatelessSession session, Policy policy, Instant since) {
        return session.createNativeQuery(WAITING, Object[].class)
                .setParameter(
                        "levels",
                        EnumSet.range(policy.fromLevel(), WarningLevel.CRITICAL).stream()
                                .map(Enum::name)
                                .toList())
                .setParameter("since", since)
                .getResultList()
                .map(rows -> rows.stream().map(EscalationTables::waiting).toList());
    }

    private static Waiting waiting(Object[] row) {
        return new Waiting(
                Json.read(AlertSummary.class, (String) row[0]), Columns.instant(row[1]), (int) Columns.number(row[2]));
    }

    @Override
    public Uni<Boolean> take(Mutiny.StatelessSession session, UUID alert, int number, String whom) {
        return session.createNativeQuery(TAKE)
                .setParameter("alert", alert)
                .setParameter("number", number)
                .setParameter("whom", whom)
                .executeUpdate()
                .map(changed -> changed == 1);
    }
}
