package tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Story.Plot;
import tocsin.notification.Story.Work;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.DeliveryQueue;
import tocsin.notification.application.GatheringBook;
import tocsin.notification.application.IncomingAlert;
import tocsin.notification.application.LetHeldGo;
import tocsin.notification.application.SubscriptionBook;
import tocsin.notification.application.TakeAlerts;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.delivery.Verdict;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.SigningSecret;
import tocsin.notification.subscription.Subscription;

/**
 * Whoever changes how they are told, whatever fails meanwhile: they hear of a problem in the order of its alerts. The real queue in a real
 * database; the test is the worker, and many subscribers live through their stories side by side.
 */
@QuarkusTest
@TestProfile(TellingOrderComponentTest.NobodyAtWork.class)
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class TellingOrderComponentTest {
    /** The worker and those who look begin nothing by themselves. */
    public static class NobodyAtWork implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "tocsin.delivery.in-flight", "0",
                    "tocsin.holds.look", "off",
                    "quarkus.log.category.\"tocsin\".level", "WARN");
        }
    }

    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Verdict AGAIN = new Verdict.TryAgain(Duration.ofDays(1), "not now");

    /** Of each message that is sent, what came before in its problem and is neither in it nor told yet. A raise to CRITICAL may pass. */
    private static final String OVERTAKEN = """
            with told as (
                select c.id as message, m.id, m.subscription, coalesce(m.home_lane, m.lane) as lane,
                    coalesce(m.home_position, m.position) as position
                from notification.delivery c
                join notification.delivery m on m.id = c.id or m.carried_by = c.id
                join notification.alert a on a.id = m.alert
                where c.id = any(?) and a.to_level <> 'CRITICAL'
            )
            select distinct told.subscription from told
            join notification.delivery e on e.subscription = told.subscription
                and coalesce(e.home_lane, e.lane) = told.lane and coalesce(e.home_position, e.position) < told.position
            where e.state in ('PENDING', 'GATHERED') and e.id <> told.message and e.carried_by is distinct from told.message
            """;

    /** Raises to CRITICAL that were not sent although nothing of their lane stands before them. */
    private static final String WAITS = """
            select d.subscription from notification.delivery d join notification.alert a on a.id = d.alert
            where d.subscription = any(?) and a.to_level = 'CRITICAL' and d.state in ('PENDING', 'GATHERED')
                and d.leased_until is null and not exists (
                    select 1 from notification.delivery e
                    where e.subscription = d.subscription and e.lane = d.lane and e.position < d.position
                        and e.state = 'PENDING')
            """;

    private static final String UNTOLD = """
            select d.subscription from notification.delivery d
            left join notification.delivery by on by.id = d.superseded_by
            where d.subscription = any(?) and d.state <> 'DELIVERED'
                and (d.state <> 'SUPERSEDED' or by.state <> 'DELIVERED')
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    SubscriptionBook subscriptions;

    @Inject
    TakeAlerts taking;

    @Inject
    GatheringBook gathering;

    @Inject
    LetHeldGo letting;

    @Inject
    DeliveryQueue queue;

    static Stream<List<WarningLevel>> levels() {
        return Stream.of(
                List.of(WarningLevel.WATCH, WarningLevel.NORMAL),
                List.of(WarningLevel.WATCH, WarningLevel.CRITICAL),
                List.of(WarningLevel.WATCH, WarningLevel.NORMAL, WarningLevel.CRITICAL),
                List.of(WarningLevel.WATCH, WarningLevel.NORMAL, WarningLevel.WATCH),
                List.of(WarningLevel.WATCH, WarningLevel.WARNING, WarningLevel.NORMAL),
                List.of(WarningLevel.WATCH, WarningLevel.CRITICAL, WarningLevel.NORMAL));
    }

    @ParameterizedTest
    @MethodSource("levels")
    void whoeverChangesHowTheyAreToldHearsOfAProblemInItsOrder(List<WarningLevel> levels) throws SQLException {
        List<String> faults = new ArrayList<>();
        List<Story> all = plots(levels).map(Story::new).toList();

        for (int from = 0; from < all.size(); from += 100) {
            faults.addAll(live(all.subList(from, Math.min(from + 100, all.size()))));
        }

        assertThat(all).hasSizeGreaterThanOrEqualTo(40);
        assertThat(faults.stream().limit(5))
                .as("%d of %d stories", faults.size(), all.size())
                .isEmpty();
    }

    /** Every way, change and work; the rest in turn, so that each of them comes with each. */
    private static Stream<Plot> plots(List<WarningLevel> levels) {
        Gathering each = new Gathering.Each();
        Gathering burst = new Gathering.Burst();
        Gathering hourly = new Gathering.Hourly();
        List<List<Gathering>> ways =
                List.of(List.of(hourly, each), List.of(each, hourly), List.of(burst, hourly), List.of(hourly, burst));
        int gaps = levels.size() - 1;
        List<List<Work>> works = works(gaps);
        List<Plot> plots = new ArrayList<>();
        for (int work = 0; work < works.size(); work++) {
            for (int way = 0; way < ways.size(); way++) {
                for (int change = 1; change <= 2 * gaps; change++) {
                    int turn = work + way + change;
                    plots.add(new Plot(
                            levels,
                            works.get(work),
                            ways.get(way).getFirst(),
                            ways.get(way).getLast(),
                            change,
                            turn % 2 == 0,
                            turn / 2 % 2 == 0));
                }
            }
        }
        return plots.stream();
    }

    private static List<List<Work>> works(int gaps) {
        return gaps == 1
                ? Stream.of(Work.values()).map(List::of).toList()
                : Stream.of(Work.values())
                        .flatMap(one -> Stream.of(Work.values()).map(other -> List.of(one, other)))
                        .toList();
    }

    private List<String> live(List<Story> stories) throws SQLException {
        inTransaction(session ->
                all(stories, story -> subscriptions.add(session, subscription(story, story.plot.first()))));
        int steps = stories.getFirst().plot.levels().size();
        for (int nth = 0; nth < steps; nth++) {
            take(stories, nth);
            if (nth > 0) {
                int before = nth - 1;
                answer(stories, story -> story.work(before) == Work.FAILS_LATE, false, true);
                answer(stories, story -> story.work(before) == Work.ARRIVES_LATE, true, true);
            }
            change(stories, 2 * nth + 1);
            if (nth < steps - 1) {
                work(stories, nth);
                change(stories, 2 * nth + 2);
            }
        }
        for (int round = 0; round < 6; round++) {
            closeAndSend(stories);
            answer(stories, story -> true, true, false);
        }
        complain(stories, UNTOLD, ids(stories), "an alert was never told");
        inTransaction(session -> all(stories, story -> subscriptions.delete(session, story.subscription)));
        return stories.stream().flatMap(story -> story.faults().stream()).toList();
    }

    private void change(List<Story> stories, int step) {
        List<Story> changing =
                stories.stream().filter(story -> story.plot.change() == step).toList();
        changing.forEach(story -> story.note("changes"));
        inTransaction(session ->
                all(changing, story -> subscriptions.replace(session, subscription(story, story.plot.then()))));
    }

    private void take(List<Story> stories, int nth) throws SQLException {
        UUID[] held = ids(stories.stream()
                .filter(story -> story.plot.held() && story.last(nth))
                .toList());
        execute("""
                insert into notification.silence (id, kind, board, problems, theaters, up_to_level, starts_at, ends_at, author, reason)
                select id, 'SILENCE', 'board-' || id, '', '', 'CRITICAL', now(), now() + interval '1 hour', 'test', 'a drill'
                from unnest(?::uuid[]) as held (id)""", held);
        List<IncomingAlert> alerts = stories.stream()
                .flatMap(story -> story.alerts(nth).stream())
                .map(alert -> new IncomingAlert(alert, null))
                .toList();
        inTransaction(session -> taking.take(session, alerts));
        if (held.length > 0) {
            execute("update notification.silence set ends_at = now() where id = any(?)", held);
            awaited(() -> letting.look().replaceWith(true));
        }
    }

    private void work(List<Story> stories, int nth) throws SQLException {
        List<Story> closing =
                stories.stream().filter(story -> story.work(nth) == Work.CLOSES).toList();
        timePasses(closing);
        closeAndSend(stories.stream()
                .filter(story -> story.work(nth).compareTo(Work.FAILS) >= 0)
                .toList());
        answer(stories, story -> story.work(nth) == Work.FAILS, false, false);
    }

    /** All that is gathered is due, and every next attempt; of the others none. */
    private void closeAndSend(List<Story> stories) throws SQLException {
        timePasses(stories);
        inTransaction(session -> gathering.close(session, 100));
        execute("""
                update notification.delivery set next_attempt_at =
                    case when subscription = any(?) then now() else now() + interval '1 day' end
                where state = 'PENDING'""", ids(stories));
        List<ClaimedDelivery> claimed = awaited(() -> queue.claim(10_000, LEASE));
        Map<UUID, Story> bySubscription =
                stories.stream().collect(Collectors.toMap(story -> story.subscription, Function.identity()));
        claimed.forEach(message -> Objects.requireNonNull(bySubscription.get(message.subscription()))
                .sent(message));
        complain(
                stories,
                OVERTAKEN,
                claimed.stream().map(ClaimedDelivery::id).toArray(UUID[]::new),
                "an alert overtook an earlier one");
        complain(stories, WAITS, ids(stories), "a raise to CRITICAL waits");
    }

    private void answer(List<Story> stories, Predicate<Story> which, boolean arrived, boolean late) {
        List<ClaimedDelivery> answered = stories.stream()
                .filter(which)
                .flatMap(story -> story.answered(arrived, late).stream())
                .toList();
        Verdict verdict = arrived ? new Verdict.Delivered() : AGAIN;
        if (!answered.isEmpty()) {
            awaited(() -> Uni.join()
                    .all(answered.stream()
                            .map(message -> queue.record(message, verdict))
                            .toList())
                    .andFailFast());
        }
    }

    private void complain(List<Story> stories, String query, UUID[] values, String fault) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("uuid", values));
            ResultSet found = select.executeQuery();
            while (found.next()) {
                UUID id = found.getObject(1, UUID.class);
                stories.stream()
                        .filter(story -> story.subscription.equals(id))
                        .forEach(story -> story.check(false, fault));
            }
        }
    }

    private void timePasses(List<Story> stories) throws SQLException {
        execute(
                "update notification.delivery set gathered_quiet = now(), gathered_until = now()"
                        + " where subscription = any(?) and state = 'GATHERED' and carried_by is null",
                ids(stories));
    }

    private void execute(String sql, UUID[] values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("uuid", values));
            statement.executeUpdate();
        }
    }

    private static UUID[] ids(List<Story> stories) {
        return stories.stream().map(story -> story.subscription).toArray(UUID[]::new);
    }

    private static Subscription subscription(Story story, Gathering gathering) {
        return new Subscription(
                story.subscription,
                "Desk",
                "desk",
                new Channel.Webhook(URI.create("http://localhost:1/"), SigningSecret.of(new byte[32])),
                new Filter(story.problems(), List.of(), WarningLevel.WATCH, true),
                Subscription.WATCH_FLOOR,
                null,
                null,
                null,
                gathering);
    }

    private void inTransaction(Function<Mutiny.StatelessSession, Uni<?>> work) {
        awaited(() ->
                sessions.withStatelessTransaction(session -> work.apply(session).replaceWith(true)));
    }

    private static <T> Uni<Boolean> all(Collection<T> all, Function<T, Uni<?>> work) {
        return Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(one -> work.apply(one).replaceWith(true))
                .collect()
                .last()
                .replaceWith(true);
    }

    private static <T> T awaited(Supplier<Uni<T>> work) {
        try {
            return VertxContextSupport.subscribeAndAwait(work);
        } catch (Throwable failed) {
            throw new IllegalStateException(failed);
        }
    }
}
