package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.Pacing;
import tocsin.notification.application.PlannedDelivery;

/** The table {@code pace}: minutes of the database's clock, so that all replicas count together. */
@ApplicationScoped
public class PaceTable implements Pacing {
    /** In the order of the ids, so that two replicas that count the same subscriptions wait for, and never against, each other. */
    private static final String TAKE = """
            insert into notification.pace as known (subscription, minute, taken)
            select asked.subscription, date_trunc('minute', now()), asked.taken
            from unnest($1::uuid[], $2::int[]) as asked (subscription, taken) order by 1
            on conflict (subscription) do update set minute = excluded.minute,
                taken = excluded.taken + case when known.minute = excluded.minute then known.taken else 0 end
            returning subscription, taken
            """;

    /**
     * What is put back is spread over the next minutes, so that not all of it is claimed again in each. Only what is not exempt; the
     * others are sent.
     */
    private static final String PUT_BACK = """
            with over as (
                select asked.id, asked.minutes from unnest($1::uuid[], $2::int[]) as asked (id, minutes)
                join notification.delivery d on d.id = asked.id
                where d.alert is not null and not exists (
                    select 1 from notification.delivery later join notification.alert a on a.id = later.alert
                    where later.subscription = d.subscription and later.lane = d.lane and later.state = 'PENDING'
                        and later.position >= d.position and a.kind = 'RAISE' and a.peak = 'CRITICAL')
            ), back as (
                update notification.delivery d
                set attempts = d.attempts - 1, leased_until = null, paced = true,
                    next_attempt_at = date_trunc('minute', now()) + over.minutes * interval '1 minute',
                    last_error = 'It waits: the subscription has had ' || $3::int || ' messages in this minute, and gets no more.'
                from over where d.id = over.id
                returning d.id, d.attempts
            ), unmade as (
                delete from notification.attempt a using back where a.delivery = back.id and a.number = back.attempts + 1
            )
            select id from back
            """;

    private static final String HURRY = """
            update notification.delivery set next_attempt_at = now()
            where subscription in (:subscriptions) and lane = :lane and state = 'PENDING' and paced and position < :position
            """;

    private final Pool pool;

    PaceTable(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<ClaimedDelivery>> admit(List<ClaimedDelivery> claimed, int perMinute) {
        if (claimed.isEmpty() || perMinute <= 0) {
            return Uni.createFrom().item(claimed);
        }
        Map<UUID, List<ClaimedDelivery>> bySubscription =
                claimed.stream().collect(Collectors.groupingBy(ClaimedDelivery::subscription));
        UUID[] subscriptions = bySubscription.keySet().toArray(UUID[]::new);
        Integer[] counts = new Integer[subscriptions.length];
        for (int n = 0; n < subscriptions.length; n++) {
            counts[n] = bySubscription.getOrDefault(subscriptions[n], List.of()).size();
        }
        return pool.preparedQuery(TAKE).execute(Tuple.of(subscriptions, counts)).chain(found -> {
            Map<UUID, Integer> minutes = new HashMap<>();
            found.forEach(row -> late(row, bySubscription, perMinute, minutes));
            return minutes.isEmpty() ? Uni.createFrom().item(claimed) : putBack(claimed, minutes, perMinute);
        });
    }

    /** Of each subscription the last that were claimed are over, and wait one minute for each whole limit before them. */
    private static void late(
            Row row, Map<UUID, List<ClaimedDelivery>> bySubscription, int perMinute, Map<UUID, Integer> minutes) {
        List<ClaimedDelivery> group = bySubscription.getOrDefault(row.getUUID("subscription"), List.of());
        int before = row.getInteger("taken") - group.size();
        for (int n = 0; n < group.size(); n++) {
            if (before + n >= perMinute) {
                minutes.put(group.get(n).id(), (before + n) / perMinute);
            }
        }
    }

    private Uni<List<ClaimedDelivery>> putBack(
            List<ClaimedDelivery> claimed, Map<UUID, Integer> minutes, int perMinute) {
        UUID[] ids = minutes.keySet().toArray(UUID[]::new);
        Integer[] waits = new Integer[ids.length];
        for (int n = 0; n < ids.length; n++) {
            waits[n] = Objects.requireNonNull(minutes.get(ids[n]));
        }
        return pool.preparedQuery(PUT_BACK)
                .execute(Tuple.of(ids, waits, perMinute))
                .map(found -> {
                    Set<UUID> back = new HashSet<>();
                    found.forEach(row -> back.add(row.getUUID("id")));
                    return new ArrayList<>(claimed.stream()
                            .filter(delivery -> !back.contains(delivery.id()))
                            .toList());
                });
    }

    /** Lets what was put back go on at once where a raise to CRITICAL has come behind it, in the transaction that plans the raise. */
    static Uni<Void> hurry(Mutiny.StatelessSession session, List<PlannedDelivery> planned) {
        record Place(String lane, long position) {}
        Uni<Void> hurried = Uni.createFrom().voidItem();
        Map<Place, List<PlannedDelivery>> urgent = planned.stream()
                .filter(PlannedDelivery::urgent)
                .collect(Collectors.groupingBy(delivery -> new Place(delivery.lane(), delivery.position())));
        for (Map.Entry<Place, List<PlannedDelivery>> raise : urgent.entrySet()) {
            hurried = hurried.chain(() -> session.createNativeQuery(HURRY)
                    .setParameter(
                            "subscriptions",
                            raise.getValue().stream()
                                    .map(PlannedDelivery::subscription)
                                    .toList())
                    .setParameter("lane", raise.getKey().lane())
                    .setParameter("position", raise.getKey().position())
                    .executeUpdate()
                    .replaceWithVoid());
        }
        return hurried;
    }
}
