package tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Receiver.Message;
import tocsin.standalone.parts.Application;

/**
 * Three replicas, each killed about twice a minute, receivers that fail, hang and answer late: every transition arrives under
 * exactly one id, or a later one tells of it. A minute and 500 alerts; ten minutes and 10,000 in {@code ./tocsin test --long}. The
 * properties {@code tocsin.campaign.seconds} and {@code tocsin.campaign.alerts} say otherwise.
 */
class KillCampaignIT {
    private static final int REPLICAS = 3;
    private static final int SUBSCRIPTIONS = 50;
    private static final Duration BETWEEN_KILLS = Duration.ofSeconds(10);
    private static final boolean LONG = "long".equals(System.getProperty("tocsin.tests"));
    private static final long SECONDS = Long.getLong("tocsin.campaign.seconds", LONG ? 600 : 60);
    private static final int ALERTS = Integer.getInteger("tocsin.campaign.alerts", LONG ? 10_000 : 500);
    private static final String PATH = "/campaign";

    private final CountDownLatch never = new CountDownLatch(1);

    @TempDir
    Path folder;

    @Test
    void everyTransitionArrivesOnceHoweverOftenReplicasAreKilled()
            throws IOException, ExecutionException, InterruptedException, SQLException {
        try (Receiver receiver = new Receiver();
                TestStack stack =
                        new TestStack(folder, receiver.address("/operations", (nth, exchange) -> 204), REPLICAS)) {
            String hook = receiver.address(PATH, (nth, exchange) -> answer(receiver, nth));
            for (int n = 0; n < SUBSCRIPTIONS; n++) {
                stack.subscribe("webhook", hook, "campaign-" + n);
            }
            Thread killing = Thread.ofPlatform().start(() -> kill(stack));
            publish(stack);
            killing.join();

            await().atMost(Duration.ofMinutes(10))
                    .pollInterval(Duration.ofSeconds(1))
                    .until(() -> settled(stack));
            report(stack, receiver);
            stack.killReplicas(); // sooner than in good order

            Map<String, List<String>> idsOfAlerts = receiver.at(PATH).stream()
                    .collect(Collectors.groupingBy(
                            message -> message.event().path("id").asText(),
                            Collectors.mapping(
                                    Message::id,
                                    Collectors.collectingAndThen(
                                            Collectors.toSet(),
                                            ids -> ids.stream().toList()))));
            assertThat(idsOfAlerts.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
            assertThat(stack.count(of("state = 'FAILED'"))).isZero();
            assertThat(stack.count(of("state = 'SUPERSEDED' and not exists (select 1 from notification.delivery by"
                            + " where by.id = d.superseded_by and by.state = 'DELIVERED')")))
                    .isZero();
        }
    }

    /** Of a hundred messages ten fail, one hangs and twenty are answered late. */
    private static int answer(Receiver receiver, int nth) throws InterruptedException {
        if (nth % 100 == 0) {
            return receiver.late(5_000, 204);
        }
        if (nth % 10 == 5) {
            return 500;
        }
        return nth % 5 == 3 ? receiver.late(200, 204) : 204;
    }

    /** Raises and clears of fifty problems, spread over the campaign. */
    private void publish(TestStack stack) throws InterruptedException {
        long began = System.nanoTime();
        for (int n = 0; n < ALERTS; n++) {
            long due = began + TimeUnit.SECONDS.toNanos(SECONDS) * n / ALERTS;
            never.await(due - System.nanoTime(), TimeUnit.NANOSECONDS);
            int number = n / SUBSCRIPTIONS + 1;
            boolean raise = number % 2 == 1;
            Alert alert = Alerts.of(
                    "live",
                    "campaign-" + n % SUBSCRIPTIONS,
                    number,
                    raise ? AlertKind.RAISE : AlertKind.CLEAR,
                    raise ? WarningLevel.NORMAL : WarningLevel.WATCH,
                    raise ? WarningLevel.WATCH : WarningLevel.NORMAL);
            stack.publish(alert);
        }
    }

    /** A killed one comes back when the next is killed. */
    private void kill(TestStack stack) {
        Random random = new Random(20261128);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try {
            while (!never.await(BETWEEN_KILLS.toMillis(), TimeUnit.MILLISECONDS) && System.nanoTime() < end) {
                Application victim = stack.replicas.get(random.nextInt(REPLICAS));
                victim.kill();
                victim.launch();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean settled(TestStack stack) throws SQLException {
        return stack.count("select count(*) from notification.alert where problem like 'campaign-%'") == ALERTS
                && stack.count(of("state = 'PENDING'")) == 0;
    }

    private static void report(TestStack stack, Receiver receiver) throws SQLException {
        List<Message> messages = receiver.at(PATH);
        long taken =
                messages.stream().filter(message -> message.answered() == 204).count();
        long ids = messages.stream()
                .filter(message -> message.answered() == 204)
                .map(Message::id)
                .distinct()
                .count();
        System.out.printf(
                "Campaign: %,d alerts in %d s, %,d delivered, %,d told of by a later one, %,d failed;"
                        + " %,d messages, %,d taken by the receiver, %,d of them again;"
                        + " %,d came while another attempt was under way there.%n",
                ALERTS,
                SECONDS,
                stack.count(of("state = 'DELIVERED'")),
                stack.count(of("state = 'SUPERSEDED'")),
                stack.count(of("state = 'FAILED'")),
                messages.size(),
                taken,
                taken - ids,
                receiver.doubled(PATH));
    }

    private static String of(String which) {
        return "select count(*) from notification.delivery d where d.lane like 'live/campaign-%' and d." + which;
    }
}
