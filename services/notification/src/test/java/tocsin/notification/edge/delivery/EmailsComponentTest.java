package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.TestMail;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.message.Content;
import tocsin.notification.subscription.Channel;

/** Mails as they leave, read by a library that did not write them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class EmailsComponentTest {
    private static final UUID DESK = new UUID(1, 1);
    private static final Channel.Email ADDRESS = new Channel.Email("desk@example.org");

    @Inject
    EmailTransport emails;

    private TestMail inbox;

    @BeforeEach
    void open() {
        inbox = new TestMail();
    }

    @AfterEach
    void close() {
        inbox.close();
    }

    @Test
    void whatClearsAnAlertAnswersTheSameHeadAsWhatRaisedIt() throws MessagingException {
        MimeMessage raise = sent(Alerts.raise(), 1);
        MimeMessage clear = sent(
                Alerts.of("live", Alerts.PROBLEM, 2, AlertKind.CLEAR, WarningLevel.WATCH, WarningLevel.NORMAL), 2);

        assertThat(raise.getHeader("References"))
                .hasSize(1)
                .isEqualTo(raise.getHeader("In-Reply-To"))
                .isEqualTo(clear.getHeader("References"));
        assertThat(raise.getHeader("Message-ID"))
                .containsExactly("<" + WarningIds.delivery(Alerts.raise().id(), DESK) + "@tocsin>");
        assertThat(raise.getHeader("List-Id")).hasSize(1);
        assertThat(raise.getSubject()).isEqualTo("[WATCH, up from NORMAL, 26 %] Pro-regime ground offensive in Idlib");
        assertThat(clear.getSubject())
                .isEqualTo("[Cleared to NORMAL from WATCH, 26 %] Pro-regime ground offensive in Idlib");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"})
    void aTitleCannotAddARecipient(String separator) throws MessagingException {
        MimeMessage mail = sent(
                Alerts.titled(
                        "Idlib" + separator + "Bcc: victim@example.org" + separator + separator + "<b>Body</b>",
                        AlertKind.RAISE,
                        WarningLevel.NORMAL,
                        WarningLevel.WATCH),
                1);

        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getSubject())
                .isEqualTo("[WATCH, up from NORMAL, 26 %] Idlib Bcc: victim@example.org <b>Body</b>");
    }

    @Test
    void aLongTitleInAnyScriptArrivesWhole() throws MessagingException {
        String title = "Наступление на Идлиб, İdlib taarruzu, هجوم على إدلب \uD83D\uDE80 ".repeat(3).strip().substring(0, 140);

        MimeMessage mail = sent(Alerts.titled(title, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH), 1);

        assertThat(mail.getSubject()).isEqualTo("[WATCH, up from NORMAL, 26 %] " + title);
    }

    private MimeMessage sent(Alert alert, int nth) {
        ClaimedDelivery delivery = new ClaimedDelivery(
                WarningIds.delivery(alert.id(), DESK),
                1,
                DESK,
                ADDRESS,
                new Content.OfAlert(alert, null),
                "because",
                Optional.empty());

        Outcome outcome = emails.send(ADDRESS, delivery).await().atMost(Duration.ofSeconds(20));

        assertThat(outcome).isEqualTo(new Outcome.Arrived());
        return inbox.newest(nth);
    }
}
