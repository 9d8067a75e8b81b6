package tocsin.notification.edge.store;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertSummary;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.DeliveryQueue;
import tocsin.notification.application.DeliverySettings;
import tocsin.notification.application.PlannedDelivery;
import tocsin.notification.bundle.BundleKey;
import tocsin.notification.delivery.DeliveryState;
import tocsin.notification.delivery.Verdict;
import tocsin.notification.message.Content;
import tocsin.notification.operations.Notice;
import tocsin.notification.routing.Disclosure;

/**
 * The table {@code delivery} as a queue. Each step is one statement on the database's clock, so that replicas with other
 * clocks agree; the reactive client runs it without the round trips of a transaction.
 */
@ApplicationScoped
public class DeliveryTable implements DeliveryQueue {
    /**
     * Of a lane only the first that is pending is due, so nothing overtakes; a row that another worker locks is skipped. Where
     * the first has failed, the newest after it takes its place at once instead of waiting behind what nobody could be told:
     * the newest that says more than that all is NORMAL again, since a clear never overtakes an unsent raise. It is claimed
     * only if all before it could be locked and still stand as they were seen, so that none of them is being sent meanwhile.
     *
     * <p>Before a flood nothing is pending, and so the planner holds every look at what is for cheap: it would read all of the index
     * {@code delivery_due} for each look into a lane. That index is for {@code seq > 0}, which is always so and is said only where it is
     * meant; the looks into a lane stand by themselves, since as joins they would be made over all pairs.
     */
    private static final String CLAIM = """
            with due as (
                select d.id, d.subscription, d.lane, d.position from notification.delivery d
                where d.state = 'PENDING' and d.seq > 0 and d.next_attempt_at <= now()
                    and (d.leased_until is null or d.leased_until < now())
                    and (d.attempts = d.attempts_before and not exists (
                            select 1 from notification.delivery earlier
                            where earlier.subscription = d.subscription and earlier.lane = d.lane
                                and earlier.state = 'PENDING' and earlier.position < d.position)
                        or not exists (
                            select 1 from notification.delivery later
                            where later.subscription = d.subscription and later.lane = d.lane
                                and later.state = 'PENDING' and later.position > d.position and not later.settles)
                        and coalesce((
                            select not d.settles and first.attempts > first.attempts_before
                                and (first.leased_until is null or first.leased_until < now())
                            from notification.delivery first
                            where first.subscription = d.subscription and first.lane = d.lane
                                and first.state = 'PENDING' and first.position < d.position
                            order by first.position limit 1), true))
                order by d.next_attempt_at limit $1
                for update of d skip locked
            ), stale as (
                select before.id, before.alert, before.position, due.id as by from due cross join lateral (
                    select e.id, e.alert, e.position from notification.delivery e
                    where e.subscription = due.subscription and e.lane = due.lane and e.position < due.position
                        and e.state = 'PENDING' and (e.leased_until is null or e.leased_until < now())
                    for update skip locked) before
            ), free as (
                select due.id from due
                where (select count(*) from stale where stale.by = due.id) = (
                    select count(*) from notification.delivery e
                    where e.subscription = due.subscription and e.lane = due.lane
                        and e.state = 'PENDING' and e.position < due.position)
            ), superseded as (
                update notification.delivery d set state = 'SUPERSEDED', superseded_by = stale.by, leased_until = null
                from stale where stale.id = d.id and stale.by in (select id from free)
                returning d.id, d.alert, d.position, d.superseded_by
            ), inherited as (
                update notification.delivery d set superseded_by = superseded.superseded_by
                from superseded where d.superseded_by = superseded.id
                returning d.alert, d.position, d.superseded_by
            ), claimed as (
                update notification.delivery d
                set attempts = d.attempts + 1, last_attempt_at = now(),
                    leased_until = now() + $2::bigint * interval '1 millisecond'
                from free where d.id = free.id
                returning d.*
            ), begun as (
                insert into notification.attempt (delivery, number, started_at)
                select id, attempts, now() from claimed
            ), untold as (
                select alert, position, superseded_by from superseded
                union all select alert, position, superseded_by from inherited
                union all select d.alert, d.position, d.superseded_by from notification.delivery d
                    join claimed on claimed.id = d.superseded_by
            )
            select c.id, c.attempts, c.attempts_before, c.subscription, c.because, c.sees,
                (extract(epoch from c.useful_until - now()) * 1000)::bigint as wanted_millis,
                s.channel, s.target, s.secret, s.key_pair, s.retiring_secret, s.retiring_key_pair, s.retiring_until,
                s.format, s.routing_key, s.language, s.time_zone, s.min_level, a.summary, a.assessment, a.correlation,
                n.id as notice_id, n.kind as notice_kind, n.at as notice_at, n.title, n.body, n.link,
                (select '[' || string_agg(before.summary, ',' order by u.position) || ']'
                    from untold u join notification.alert before on before.id = u.alert
                    where u.superseded_by = c.id) as untold,
                c.bundle, case when c.home_lane is not null then (
                    select '[' || string_agg(json_build_object(
                            'sees', m.sees, 'summary', b.summary::json, 'assessment', b.assessment::json, 'untold', (
                                select json_agg(before.summary::json order by u.position)
                                from notification.delivery u join notification.alert before on before.id = u.alert
                                where u.superseded_by = m.id))::text, ',' order by b.seq) || ']'
                    from notification.delivery m join notification.alert b on b.id = m.alert
                    where m.id = c.id or m.carried_by = c.id) end as members
            from claimed c join notification.subscription s on s.id = c.subscription
            left join notification.alert a on a.id = c.alert
            left join notification.notice n on n.id = c.notice
            """;

    /** What became of an attempt that did not arrive; what goes in the message of another shares its fate. */
    private static final String RECORD = """
            with recorded as (
                update notification.delivery
                set state = $3, last_error = $5, leased_until = null, paced = false,
                    next_attempt_at = case when $3 = 'PENDING' then now() + $4::bigint * interval '1 millisecond'
                        else next_attempt_at end
                where id = $1 and attempts = $2 and state = 'PENDING'
                returning id, subscription, lane, position
            ), carried as (
                update notification.delivery d
                set state = $3, last_error = $5
                from recorded where d.carried_by = recorded.id and d.state = 'GATHERED' and $3 <> 'PENDING'
            ), counted as (
                update notification.subscription s
                set refusals = s.refusals + 1, refused_at = now(), refusal = $5
                from recorded where s.id = recorded.subscription and $6 = 'refused'
                returning s.refusals
            ), ended as (
                update notification.attempt set ended_at = now(), outcome = $6, reason = $5
                where delivery = $1 and number = $2
            )
            select exists (
                select 1 from notification.delivery later, recorded
                where later.subscription = recorded.subscription and later.lane = recorded.lane
                    and later.state = 'PENDING' and later.position > recorded.position) as more,
                coalesce((select refusals from counted), 0) as refusals
            """;

    /** Attempts that have arrived, and what goes in their messages; answers those behind which more waits. */
    private static final String ARRIVED = """
            with arrived as (
                select * from unnest($1::uuid[], $2::int[]) as a (id, attempt)
            ), recorded as (
                update notification.delivery d
                set state = 'DELIVERED', last_error = null, leased_until = null, paced = false, delivered_at = now()
                from arrived where d.id = arrived.id and d.attempts = arrived.attempt and d.state = 'PENDING'
                returning d.id, d.subscription, d.lane, d.position
            ), carried as (
                update notification.delivery d set state = 'DELIVERED', last_error = null, delivered_at = now()
                from recorded where d.carried_by = recorded.id and d.state = 'GATHERED'
            ), counted as (
                update notification.subscription set refusals = 0, refused_at = null, refusal = null
                where refusals > 0 and id in (select subscription from recorded)
            ), ended as (
                update notification.attempt a set ended_at = now(), outcome = 'arrived', reason = null
                from arrived where a.delivery = arrived.id and a.number = arrived.attempt
            )
            select recorded.id from recorded where exists (
                select 1 from notification.delivery later
                where later.subscription = recorded.subscription and later.lane = recorded.lane
                    and later.state = 'PENDING' and later.position > recorded.position)
            """;

    /** A subscription that waits to be expanded to holds a share lock, so what it adds is closed too. */
    private static final String CLOSE = """
            with closed as (
                update notification.subscription set disabled_at = now(), disabled_reason = $2
                where id = $1 and disabled_at is null
            )
            update notification.delivery set state = 'FAILED', last_error = $2
            where subscription = $1 and state in ('PENDING', 'HELD', 'GATHERED')
            """;

    private static final String OLDEST = """
            select (extract(epoch from now() - min(queued_at)) * 1000)::bigint as waited_millis
            from notification.delivery where state = 'PENDING' and alert is not null
            """;

    private final Pool pool;
    private final SubscriptionRows subscriptions;
    private final int mostRefusals;
    private final ArrivedTogether arrived = new ArrivedTogether(this::recordArrived);

    DeliveryTable(Pool pool, SubscriptionRows subscriptions, DeliverySettings settings) {
        this.pool = pool;
        this.subscriptions = subscriptions;
        this.mostRefusals = settings.refusalsUntilDisabled();
    }

    @Override
    public Uni<Void> plan(Mutiny.StatelessSession session, List<PlannedDelivery> deliveries) {
        return deliveries.isEmpty()
                ? Uni.createFrom().voidItem()
                : session.insertMultiple(new ArrayList<>(
                                deliveries.stream().map(DeliveryTable::row).toList()))
                        .chain(() -> PaceTable.hurry(session, deliveries))
                        .chain(() -> GatheringTable.overtake(session, deliveries));
    }

    private static DeliveryRow row(PlannedDelivery planned) {
        DeliveryRow row = new DeliveryRow();
        row.id = planned.id();
        row.subscription = planned.subscription();
        row.alert = planned.alert();
        row.notice = planned.notice();
        row.lane = planned.lane();
        row.position = planned.position();
        row.because = planned.because();
        row.sees = planned.sees().name();
        row.state = state(planned).name();
        row.settles = planned.settles();
        row.heldBecause = planned.heldBecause();
        row.usefulUntil = planned.usefulUntil();
        PlannedDelivery.Gathered gathered = planned.gathered();
        if (gathered != null) {
            row.bundle = gathered.key().text();
            row.gatheredQuiet = gathered.closing().quiet();
            row.gatheredUntil = gathered.closing().latest();
        }
        return row;
    }

    private static DeliveryState state(PlannedDelivery planned) {
        if (planned.heldBecause() != null) {
            return DeliveryState.HELD;
        }
        return planned.gathered() == null ? DeliveryState.PENDING : DeliveryState.GATHERED;
    }

    @Override
    public Uni<List<ClaimedDelivery>> claim(int most, Duration lease) {
        return pool.preparedQuery(CLAIM)
                .execute(Tuple.of(most, lease.toMillis()))
                .map(found -> {
                    List<ClaimedDelivery> claimed = new ArrayList<>();
                    found.forEach(row -> claimed.add(claimed(row)));
                    return claimed;
                });
    }

    private ClaimedDelivery claimed(Row row) {
        return new ClaimedDelivery(
                row.getUUID("id"),
                row.getInteger("attempts"),
                row.getInteger("attempts_before"),
                row.getUUID("subscription"),
                subscriptions.channel(channel(row)),
                WarningLevel.valueOf(row.getString("min_level")),
                content(row),
                row.getString("because"),
                Optional.ofNullable(row.getLong("wanted_millis")).map(Duration::ofMillis));
    }

    private static StoredChannel channel(Row row) {
        return new StoredChannel(
                row.getString("channel"),
                row.getString("target"),
                row.getString("secret"),
                row.getString("key_pair"),
                row.getString("retiring_secret"),
                row.getString("retiring_key_pair"),
                Optional.ofNullable(row.getOffsetDateTime("retiring_until"))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null),
                row.getString("format"),
                row.getString("routing_key"),
                row.getString("language"),
                row.getString("time_zone"));
    }

    private static Content content(Row row) {
        String members = row.getString("members");
        if (members != null) {
            return new Content.OfBundle(
                    row.getUUID("id"),
                    BundleKey.read(row.getString("bundle")),
                    Stream.of(Json.read(MemberRow[].class, members))
                            .map(MemberRow::content)
                            .toList());
        }
        if (row.getUUID("notice_id") == null) {
            Assessment assessment = Json.read(Assessment.class, row.getString("assessment"));
            return new Content.OfAlert(
                    Json.read(AlertSummary.class, row.getString("summary")).with(assessment),
                    row.getString("correlation"),
                    untold(row.getString("untold")),
                    Disclosure.valueOf(row.getString("sees")));
        }
        return new Content.OfNotice(new Notice(
                row.getUUID("notice_id"),
                Notice.Kind.valueOf(row.getString("notice_kind")),
                row.getOffsetDateTime("notice_at").toInstant(),
                row.getString("title"),
                row.getString("body"),
                row.getString("link")));
    }

    private static List<Content.Untold> untold(@Nullable String summaries) {
        return summaries == null
                ? List.of()
                : Stream.of(Json.read(AlertSummary[].class, summaries))
                        .map(AlertSummary::untold)
                        .toList();
    }

    @Override
    public Uni<Boolean> record(ClaimedDelivery delivery, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Delivered delivered -> arrived.record(delivery);
            case Verdict.TryAgain(Duration wait, String reason) ->
                record(delivery, DeliveryState.PENDING, wait.toMillis(), reason, "missed")
                        .map(Recorded::more);
            case Verdict.GivenUp(String reason) ->
                record(delivery, DeliveryState.FAILED, 0, reason, "given up").map(Recorded::more);
            case Verdict.AddressRefused(String reason) ->
                record(delivery, DeliveryState.FAILED, 0, reason, "refused")
                        .chain(recorded -> recorded.refusals() < mostRefusals
                                ? Uni.createFrom().item(recorded.more())
                                : close(
                                        delivery,
                                        "%d mails in a row were refused; %s".formatted(recorded.refusals(), reason)));
            case Verdict.ChannelClosed(String reason) ->
                record(delivery, DeliveryState.FAILED, 0, reason, "closed").chain(() -> close(delivery, reason));
        };
    }

    private Uni<Set<UUID>> recordArrived(List<ClaimedDelivery> deliveries) {
        UUID[] ids = deliveries.stream().map(ClaimedDelivery::id).toArray(UUID[]::new);
        Integer[] attempts = deliveries.stream().map(ClaimedDelivery::attempt).toArray(Integer[]::new);
        return pool.preparedQuery(ARRIVED).execute(Tuple.of(ids, attempts)).map(found -> {
            Set<UUID> followed = new HashSet<>();
            found.forEach(row -> followed.add(row.getUUID("id")));
            return followed;
        });
    }

    private Uni<Boolean> close(ClaimedDelivery delivery, String reason) {
        return pool.preparedQuery(CLOSE)
                .execute(Tuple.of(delivery.subscription(), "The channel is disabled: " + reason))
                .replaceWith(false);
    }

    /** What was recorded: whether more waits in the lane, and how often in a row the address has been refused by now. */
    private record Recorded(boolean more, int refusals) {}

    private Uni<Recorded> record(
            ClaimedDelivery delivery, DeliveryState state, long waitMillis, @Nullable String reason, String outcome) {
        Tuple values = Tuple.tuple()
                .addUUID(delivery.id())
                .addInteger(delivery.attempt())
                .addString(state.name())
                .addLong(waitMillis)
                .addString(reason)
                .addString(outcome);
        return pool.preparedQuery(RECORD)
                .execute(values)
                .map(found -> found.iterator().next())
                .map(row -> new Recorded(row.getBoolean("more"), row.getInteger("refusals")));
    }

    @Override
    public Uni<Optional<Duration>> oldestUndelivered() {
        return pool.preparedQuery(OLDEST)
                .execute()
                .map(found -> Optional.ofNullable(found.iterator().next().getLong("waited_millis"))
                        .map(Duration::ofMillis));
    }
}
