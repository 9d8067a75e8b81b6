package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.operations.Notice;

class EmailHeadersTest {
    private static final ConsoleLinks LINKS = new ConsoleLinks(URI.create("https://tocsin.example/"));
    private static final UUID DESK = new UUID(1, 1);
    private static final String BOARD = "01JD8W5T9N3V6Q2R4X7Z0A1B2C";

    @Test
    void allAlertsOfAProblemAreOneConversationOfTheSubscription() {
        Map<String, String> raise = headers(Alerts.raise(), DESK);
        Map<String, String> clear = headers(
                Alerts.of("live", Alerts.PROBLEM, 2, AlertKind.CLEAR, WarningLevel.WATCH, WarningLevel.NORMAL), DESK);

        assertThat(raise.get("References"))
                .matches("<problem-[0-9a-f-]{36}@tocsin>")
                .isEqualTo(raise.get("In-Reply-To"))
                .isEqualTo(clear.get("References"));
        assertThat(raise.get("Message-ID")).isNotEqualTo(clear.get("Message-ID"));
    }

    @Test
    void anotherProblemBoardOrSubscriptionIsAnotherConversation() {
        Alert elsewhere =
                Alerts.of("live", "karabakh-war", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);
        Alert drill = Alerts.of(BOARD, Alerts.PROBLEM, 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

        assertThat(headers(Alerts.raise(), DESK).get("References"))
                .isNotEqualTo(headers(elsewhere, DESK).get("References"))
                .isNotEqualTo(headers(drill, DESK).get("References"))
                .isNotEqualTo(headers(Alerts.raise(), new UUID(1, 2)).get("References"));
    }

    @Test
    void theListIsTheSubscriptionAndRulesOfTheReaderCanSort() {
        assertThat(headers(Alerts.raise(), DESK))
                .containsEntry("List-Id", "Tocsin alerts <00000000-0000-0001-0000-000000000001.alerts.tocsin.example>")
                .containsEntry("X-Tocsin-Board", "live")
                .containsEntry("X-Tocsin-Problem", Alerts.PROBLEM)
                .containsEntry("X-Tocsin-Level", "WATCH")
                .containsEntry("X-Tocsin-Kind", "RAISE")
                .containsEntry("Auto-Submitted", "auto-generated");
    }

    @Test
    void onlyWhatIsCriticalAndNoDrillIsUrgent() {
        Alert critical = Alerts.of("live", "p", 1, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.CRITICAL);
        Alert drill = Alerts.of(BOARD, "p", 1, AlertKind.RAISE, WarningLevel.WATCH, WarningLevel.CRITICAL);
        Alert fall = Alerts.of("live", "p", 1, AlertKind.UPDATE, WarningLevel.CRITICAL, WarningLevel.WATCH);

        assertThat(headers(critical, DESK)).containsEntry("X-Priority", "1").containsEntry("Importance", "high");
        assertThat(headers(drill, DESK)).doesNotContainKeys("X-Priority", "Importance", "Priority");
        assertThat(headers(fall, DESK)).doesNotContainKeys("X-Priority", "Importance", "Priority");
    }

    @Test
    void noIdCanBeginAnotherHeader() {
        Alert forged = Alerts.of(
                "live\r\nBcc: a@example.org", "p\u2028q", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

        assertThat(headers(forged, DESK)).containsEntry("X-Tocsin-Board", "live--Bcc--a-example.org");
        assertThat(headers(forged, DESK).values()).allMatch(value -> value.matches("[\\x20-\\x7E]+"));
    }

    @Test
    void aNoticeIsNoAlert() {
        Notice notice = new Notice(new UUID(1, 2), Notice.Kind.HEARTBEAT, Alerts.AT, "Tocsin is alive", "All is well.");

        assertThat(EmailHeaders.of(new Content.OfNotice(notice), new UUID(7, 7), DESK, LINKS))
                .containsOnlyKeys("Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress");
    }

    private static Map<String, String> headers(Alert alert, UUID subscription) {
        return EmailHeaders.of(
                new Content.OfAlert(alert, null),
                UUID.nameUUIDFromBytes(alert.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                subscription,
                LINKS);
    }
}
