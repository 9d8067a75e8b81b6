package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.mail.SMTPException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.RefusingMailServer;
import tocsin.notification.TestDatabase;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.application.DeliveryQueue;
import tocsin.notification.application.SubscriptionBook;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.delivery.Verdict;
import tocsin.notification.message.Content;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Filter;
import tocsin.notification.subscription.Subscription;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class RefusalsComponentTest {
    private static final Channel.Email ADDRESS = new Channel.Email("nobody@example.org");

    @Inject
    EmailTransport emails;

    @Inject
    DeliveryQueue queue;

    @Inject
    SubscriptionBook book;

    @Inject
    Mutiny.SessionFactory sessions;

    @Inject
    AgroalDataSource database;

    private final UUID desk = UUID.randomUUID();

    @BeforeEach
    void aSubscription() {
        Filter filter = new Filter(List.of("none"), List.of(), WarningLevel.WATCH, false);
        Subscription made = new Subscription(desk, "Desk", "subscriber", ADDRESS, filter, null);
        sessions.withStatelessTransaction(session -> book.add(session, made))
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    @ParameterizedTest
    @CsvSource({
        "recipient address not accepted, 550 5.1.1 no such user, true",
        "recipient address not accepted, 553 mailbox name not allowed, true",
        "recipient address not accepted, 550-5.1.1 no such user, true",
        "recipient address not accepted, 550 5.7.1 you may not relay, false",
        "recipient address not accepted, 550-5.7.1 you may not relay, false",
        "recipient address not accepted, 450 4.2.0 greylisted, false",
        "sender address not accepted, 550 5.1.8 no such sender, false",
        "sending data failed, 554 5.6.0 no such content, false"
    })
    void onlyTheRefusalOfTheAddressForGoodCountsAgainstIt(String stage, String answer, boolean counts) {
        SMTPException refusal =
                new SMTPException(stage, Integer.parseInt(answer.substring(0, 3)), List.of(answer), false);

        assertThat(EmailTransport.outcome(refusal)).isInstanceOf(counts ? Outcome.Refused.class : Outcome.Missed.class);
    }

    /** The words of the library for it are its own: they come from a server that refuses. */
    @Test
    void aServerThatKnowsNoSuchAddressRefusesIt() throws IOException {
        try (RefusingMailServer server = new RefusingMailServer("550 5.1.1 no such user")) {
            assertThat(server).isNotNull();
            assertThat(emails.send(ADDRESS, claimed(UUID.randomUUID())).await().atMost(Duration.ofSeconds(20)))
                    .isEqualTo(new Outcome.Refused("the mail server refused the address: 550 5.1.1 no such user"));
        }
    }

    @Test
    void theThirdRefusalInARowDisablesTheSubscriptionAndItsOwnerBeginsAnew() throws SQLException {
        record(new Verdict.AddressRefused("no such user"));
        record(new Verdict.AddressRefused("no such user"));

        Subscription twice = now();
        assertThat(twice.disabled()).isNull();
        assertThat(Objects.requireNonNull(twice.refusals()).count()).isEqualTo(2);
        assertThat(twice.refusals().reason()).isEqualTo("no such user");

        record(new Verdict.AddressRefused("no such user"));

        assertThat(Objects.requireNonNull(now().disabled()).reason())
                .isEqualTo("The channel is disabled: 3 mails in a row were refused; no such user");
        sessions.withStatelessTransaction(session -> book.replace(session, twice))
                .await()
                .atMost(Duration.ofSeconds(20));
        assertThat(now().disabled()).isNull();
        assertThat(now().refusals()).isNull();
    }

    @Test
    void whatArrivesTakesTheRefusalsBack() throws SQLException {
        record(new Verdict.AddressRefused("no such user"));
        record(new Verdict.AddressRefused("no such user"));
        record(new Verdict.Delivered());
        record(new Verdict.AddressRefused("no such user"));

        assertThat(now().disabled()).isNull();
        assertThat(Objects.requireNonNull(now().refusals()).count()).isEqualTo(1);
    }

    @Test
    void aRefusalThatIsRecordedTwiceCountsOnce() throws SQLException {
        ClaimedDelivery delivery = planned();
        Verdict refused = new Verdict.AddressRefused("no such user");

        queue.record(delivery, refused).await().atMost(Duration.ofSeconds(20));
        queue.record(delivery, refused).await().atMost(Duration.ofSeconds(20));

        assertThat(Objects.requireNonNull(now().refusals()).count()).isEqualTo(1);
    }

    private Subscription now() {
        return book.find(desk).await().atMost(Duration.ofSeconds(20)).orElseThrow();
    }

    private void record(Verdict verdict) throws SQLException {
        queue.record(planned(), verdict).await().atMost(Duration.ofSeconds(20));
    }

    private ClaimedDelivery claimed(UUID id) {
        return new ClaimedDelivery(
                id, 1, desk, ADDRESS, new Content.OfAlert(Alerts.raise(), null), "because", Optional.empty());
    }

    /** A delivery whose first attempt was begun. */
    private ClaimedDelivery planned() throws SQLException {
        UUID notice = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        execute(
                "insert into notification.notice (id, kind, at, title, body) values (?, 'OPERATIONS', now(), 't', 'b')",
                notice);
        execute(
                "insert into notification.delivery (id, subscription, notice, lane, position, because, state, attempts,"
                        + " last_attempt_at, leased_until) values (?, ?, ?, ?, 1, '', 'PENDING', 1, now(),"
                        + " now() + interval '1 hour')",
                id,
                desk,
                notice,
                "notice/" + notice);
        return claimed(id);
    }

    private void execute(String sql, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            statement.executeUpdate();
        }
    }
}
