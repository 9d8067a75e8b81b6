package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.SubscriptionBook;
import tocsin.notification.subscription.SigningKey;
import tocsin.notification.subscription.Subscription;

/** The table {@code subscription}. */
@ApplicationScoped
public class SubscriptionTable implements SubscriptionBook {
    private final Mutiny.SessionFactory sessions;
    private final SubscriptionRows rows;

    SubscriptionTable(Mutiny.SessionFactory sessions, SubscriptionRows rows) {
        this.sessions = sessions;
        this.rows = rows;
    }

    @Override
    public Uni<List<Subscription>> standing(Mutiny.StatelessSession session, Purpose purpose) {
        return session.createSelectionQuery(
                        "from SubscriptionRow where purpose = :purpose and deletedAt is null and disabledAt is null order by seq",
                        SubscriptionRow.class)
                .setParameter("purpose", purpose.name())
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .getResultList()
                .map(found -> found.stream().map(rows::read).toList());
    }

    @Override
    public Uni<Void> add(Mutiny.StatelessSession session, Subscription subscription) {
        return session.insert(rows.write(subscription, Purpose.ALERTS));
    }

    @Override
    public Uni<Optional<Subscription>> find(UUID id) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from SubscriptionRow where id = :id and purpose <> 'OPERATIONS' and deletedAt is null",
                        SubscriptionRow.class)
                .setParameter("id", id)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(rows::read)));
    }

    @Override
    public Uni<Boolean> replace(Mutiny.StatelessSession session, Subscription subscription) {
        SubscriptionRow row = rows.write(subscription, Purpose.ALERTS);
        return planned(session, row.id)
                .chain(() -> closeIfOtherwise(session, row))
                .chain(() -> replace(session, row));
    }

    /** Waits for who plans deliveries for it in the way that it is told until now, so that they are seen. */
    private static Uni<Void> planned(Mutiny.StatelessSession session, UUID id) {
        return session.createNativeQuery(
                        "select id from notification.subscription where id = :id for update", UUID.class)
                .setParameter("id", id)
                .getResultList()
                .replaceWithVoid();
    }

    /** What was gathered in another way does not wait for a time that nobody wants any more. */
    private static Uni<Integer> closeIfOtherwise(Mutiny.StatelessSession session, SubscriptionRow row) {
        return session.createNativeQuery("""
                        update notification.delivery d set gathered_quiet = now(), gathered_until = now()
                        from notification.subscription s
                        where s.id = :id and d.subscription = s.id and d.state = 'GATHERED' and d.carried_by is null
                            and (s.gathering <> :gathering or s.time_zone <> :zone)""")
                .setParameter("id", row.id)
                .setParameter("gathering", row.gathering)
                .setParameter("zone", row.timeZone)
                .executeUpdate();
    }

    private static Uni<Boolean> replace(Mutiny.StatelessSession session, SubscriptionRow row) {
        return session.createMutationQuery("""
                        update SubscriptionRow set name = :name, channel = :channel, target = :target, secret = :secret,
                        keyPair = :keyPair, retiringSecret = :retiringSecret, retiringKeyPair = :retiringKeyPair,
                        retiringUntil = :retiringUntil, format = :format, routingKey = :routingKey,
                        language = :language, timeZone = :timeZone,
                        problems = :problems, theaters = :theaters, minLevel = :minLevel, exercises = :exercises,
                        audience = :audience, fallback = :fallback, gathering = :gathering,
                        refusals = 0, refusedAt = null, refusal = null,
                        disabledAt = null, disabledReason = null, enabledAt = instant, toldAt = null, deletedAt = null
                        where id = :id and (deletedAt is null or purpose = 'OPERATIONS')""")
                .setParameter("name", row.name)
                .setParameter("channel", row.channel)
                .setParameter("target", row.target)
                .setParameter("secret", row.secret)
                .setParameter("keyPair", row.keyPair)
                .setParameter("retiringSecret", row.retiringSecret)
                .setParameter("retiringKeyPair", row.retiringKeyPair)
                .setParameter("retiringUntil", row.retiringUntil)
                .setParameter("language", row.language)
                .setParameter("timeZone", row.timeZone)
                .setParameter("format", row.format)
                .setParameter("routingKey", row.routingKey)
                .setParameter("problems", row.problems)
                .setParameter("theaters", row.theaters)
                .setParameter("minLevel", row.minLevel)
                .setParameter("exercises", row.exercises)
                .setParameter("audience", row.audience)
                .setParameter("fallback", row.fallback)
                .setParameter("gathering", row.gathering)
                .setParameter("id", row.id)
                .executeUpdate()
                .map(changed -> changed == 1);
    }

    @Override
    public Uni<Boolean> enable(Mutiny.StatelessSession session, UUID id) {
        return session.createMutationQuery("""
                        update SubscriptionRow set refusals = 0, refusedAt = null, refusal = null,
                        disabledAt = null, disabledReason = null, enabledAt = instant, toldAt = null
                        where id = :id and purpose = 'ALERTS' and deletedAt is null""")
                .setParameter("id", id)
                .executeUpdate()
                .map(changed -> changed == 1);
    }

    /** In one statement, so that of two that rotate at once the later retires the key of the earlier. */
    @Override
    public Uni<Boolean> rotate(Mutiny.StatelessSession session, UUID id, SigningKey fresh, Instant retiringUntil) {
        SubscriptionRows.SealedKey sealed = rows.sealed(fresh);
        return session.createMutationQuery("""
                        update SubscriptionRow set retiringSecret = secret, retiringKeyPair = keyPair, retiringUntil = :until,
                        secret = :secret, keyPair = :keyPair
                        where id = :id and channel = 'webhook' and purpose = 'ALERTS' and deletedAt is null""")
                .setParameter("until", retiringUntil)
                .setParameter("secret", sealed.secret())
                .setParameter("keyPair", sealed.keyPair())
                .setParameter("id", id)
                .executeUpdate()
                .map(changed -> changed == 1);
    }

    @Override
    public Uni<Boolean> disable(Mutiny.StatelessSession session, UUID id, String reason) {
        return session.createMutationQuery("""
                        update SubscriptionRow set disabledAt = :now, disabledReason = :reason
                        where id = :id and purpose <> 'OPERATIONS' and deletedAt is null and disabledAt is null""")
                .setParameter("now", Instant.now())
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate()
                .chain(changed -> changed == 0
                        ? Uni.createFrom().item(false)
                        : giveUp(session, id, reason).replaceWith(true));
    }

    private static Uni<Integer> giveUp(Mutiny.StatelessSession session, UUID id, String reason) {
        return session.createNativeQuery("update notification.delivery set state = 'FAILED', last_error = :reason"
                        + " where subscription = :id and state in ('PENDING', 'HELD', 'GATHERED')")
                .setParameter("reason", reason)
                .setParameter("id", id)
                .executeUpdate();
    }

    @Override
    public Uni<Boolean> delete(Mutiny.StatelessSession session, UUID id) {
        return remove(session, id);
    }

    private static Uni<Boolean> remove(Mutiny.StatelessSession session, UUID id) {
        return session.createMutationQuery(
                        "update SubscriptionRow set deletedAt = :now where id = :id and deletedAt is null")
                .setParameter("now", Instant.now())
                .setParameter("id", id)
                .executeUpdate()
                .chain(changed ->
                        giveUp(session, id, "The subscription was deleted.").replaceWith(changed == 1));
    }

    @Override
    public Uni<Void> setOperations(List<Subscription> subscriptions) {
        return sessions.withStatelessTransaction(session -> session.createSelectionQuery(
                        "select id from SubscriptionRow where purpose = 'OPERATIONS' and deletedAt is null", UUID.class)
                .getResultList()
                .chain(known -> {
                    Uni<Void> set = Uni.createFrom().voidItem();
                    List<UUID> wanted =
                            subscriptions.stream().map(Subscription::id).toList();
                    for (UUID gone :
                            known.stream().filter(id -> !wanted.contains(id)).toList()) {
                        set = set.chain(() -> remove(session, gone)).replaceWithVoid();
                    }
                    for (Subscription subscription : subscriptions) {
                        set = set.chain(() -> upsert(session, rows.write(subscription, Purpose.OPERATIONS)));
                    }
                    return set;
                }));
    }

    /** Two replicas that start at once write the same. */
    private static Uni<Void> upsert(Mutiny.StatelessSession session, SubscriptionRow row) {
        return session.createNativeQuery("select pg_advisory_xact_lock(hashtext('operations contacts'))::text")
                .getResultList()
                .chain(() -> replace(session, row))
                .chain(replaced -> replaced ? Uni.createFrom().voidItem() : session.insert(row));
    }

    @Override
    public Uni<List<Listed>> list(Optional<String> owner, long after, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(
                        "from SubscriptionRow where purpose = 'ALERTS' and deletedAt is null and seq > :after"
                                + " and (:everybody = true or owner = :owner) order by seq",
                        SubscriptionRow.class)
                .setParameter("after", after)
                .setParameter("everybody", owner.isEmpty())
                .setParameter("owner", owner.orElse(""))
                .setMaxResults(limit)
                .getResultList()
                .map(found -> found.stream()
                        .map(row -> new Listed(row.seq, rows.read(row)))
                        .toList()));
    }
}
