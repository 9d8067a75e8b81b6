package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Alerts;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Format;

class BodiesTest {
    private static final ConsoleLinks LINKS = new ConsoleLinks(URI.create("https://tocsin.example"));
    private static final String ROUTING_KEY = "0123456789abcdefABCDEF0123456789";
    private static final Format SLACK = new Format.Slack();
    private static final Format TEAMS = new Format.Teams();
    private static final Format PAGER_DUTY = new Format.PagerDuty(ROUTING_KEY);

    @Test
    void slackReadsBlocksWhoseTitleIsNoMarkup() {
        JsonNode message = body(SLACK, titled("Offensive & <!channel> *bold* :boom:", WarningLevel.WATCH));

        assertThat(message.path("mrkdwn").asBoolean(true)).isFalse();
        assertThat(message.at("/blocks/0/type").asText()).isEqualTo("header");
        assertThat(message.at("/blocks/0/text/type").asText()).isEqualTo("plain_text");
        assertThat(message.at("/blocks/0/text/emoji").asBoolean(true)).isFalse();
        assertThat(message.at("/blocks/0/text/text").asText())
                .isEqualTo("WATCH, up from NORMAL: Offensive &amp; &lt;!channel&gt; *bold* :boom:");
        assertThat(message.path("text").asText()).contains("&lt;!channel&gt;").doesNotContain("<");
        assertThat(markup(message))
                .containsExactly("<https://tocsin.example/problems/idlib-offensive?board=live|Open in Tocsin>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<https://evil.example|Click>",
                "<@U012AB3CD> & <!here>",
                "\"}],\"blocks\":[{\"type\":\"header\"",
                "\u202eevil\u0000\r\nSubject: x",
                "\\u003c!channel\\u003e",
                "{{DATE(2026-01-01T00:00:00Z, SHORT)}} ${injected} @{body('x')}",
                "[click](https://evil.example) **bold** `code`"
            })
    void aHostileTitleStaysATitleInEveryFormat(String title) {
        JsonNode slack = body(SLACK, titled(title, WarningLevel.WATCH));
        JsonNode teams = body(TEAMS, titled(title, WarningLevel.WATCH));
        JsonNode pagerDuty = body(PAGER_DUTY, titled(title, WarningLevel.WATCH));

        assertThat(names(slack)).containsExactly("text", "mrkdwn", "blocks");
        assertThat(slack.path("blocks"))
                .hasSameSizeAs(body(SLACK, titled("Plain", WarningLevel.WATCH)).path("blocks"));
        assertThat(texts(slack)).filteredOn(text -> text.contains("<")).hasSize(1);
        assertThat(markup(slack)).hasSize(1);
        assertThat(types(teams)).doesNotContain("TextBlock", "FactSet");
        assertThat(texts(teams)).noneMatch(text -> text.contains("{{"));
        assertThat(teams.findValuesAsText("url"))
                .containsExactly("https://tocsin.example/problems/idlib-offensive?board=live");
        assertThat(pagerDuty.at("/payload/summary").asText()).doesNotContainPattern("\\p{Cntrl}");
        assertThat(names(pagerDuty)).contains("routing_key", "event_action", "dedup_key", "payload");
    }

    @Test
    void whatIsTooLongIsCutAndNothingWithinAnEscape() {
        JsonNode slack = body(SLACK, titled("&".repeat(5000), WarningLevel.WATCH));

        String header = slack.at("/blocks/0/text/text").asText();
        assertThat(header.length()).isLessThanOrEqualTo(150);
        assertThat(header).endsWith("&amp;\u2026");
        JsonNode teams = body(TEAMS, titled("x".repeat(50_000), WarningLevel.WATCH));
        assertThat(Wire.encode(teams).length).isLessThan(28_000);
    }

    @Test
    void teamsReadsAnAdaptiveCardInTheEnvelopeOfItsWorkflows() {
        JsonNode message = body(TEAMS, titled("Offensive in Idlib", WarningLevel.CRITICAL));

        assertThat(message.path("type").asText()).isEqualTo("message");
        assertThat(message.at("/attachments/0/contentType").asText())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        JsonNode card = message.at("/attachments/0/content");
        assertThat(card.path("type").asText()).isEqualTo("AdaptiveCard");
        assertThat(card.path("version").asText()).isEqualTo("1.4");
        assertThat(card.at("/body/0/inlines/0/text").asText())
                .isEqualTo("CRITICAL, up from NORMAL: Offensive in Idlib");
        assertThat(card.at("/body/0/inlines/0/color").asText()).isEqualTo("Attention");
        assertThat(card.at("/actions/0/type").asText()).isEqualTo("Action.OpenUrl");
    }

    @Test
    void pagerDutyHasOneIncidentForEachProblemOfABoard() {
        JsonNode raise = body(PAGER_DUTY, alert(AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.CRITICAL));
        JsonNode clear = body(PAGER_DUTY, alert(AlertKind.CLEAR, WarningLevel.CRITICAL, WarningLevel.NORMAL));

        assertThat(raise.path("routing_key").asText()).isEqualTo(ROUTING_KEY);
        assertThat(raise.path("event_action").asText()).isEqualTo("trigger");
        assertThat(raise.path("dedup_key").asText()).isEqualTo("tocsin/live/idlib-offensive");
        assertThat(raise.at("/payload/severity").asText()).isEqualTo("critical");
        assertThat(raise.at("/payload/source").asText()).isEqualTo("tocsin/live");
        assertThat(raise.at("/payload/timestamp").asText()).isEqualTo("2019-05-01T00:00:00Z");
        assertThat(raise.at("/links/0/href").asText())
                .isEqualTo("https://tocsin.example/problems/idlib-offensive?board=live");
        assertThat(clear.path("event_action").asText()).isEqualTo("resolve");
        assertThat(clear.path("dedup_key")).isEqualTo(raise.path("dedup_key"));
    }

    /** Nothing is told of the fall from WATCH to NORMAL to who asked for WARNING: the incident would stay open for ever. */
    @Test
    void whatFallsBelowTheLevelThatTheReceiverAskedForIsResolved() {
        Content fall = alert(AlertKind.UPDATE, WarningLevel.WARNING, WarningLevel.WATCH);

        assertThat(body(PAGER_DUTY, fall, WarningLevel.WARNING)
                        .path("event_action")
                        .asText())
                .isEqualTo("resolve");
        assertThat(body(PAGER_DUTY, fall, WarningLevel.WATCH)
                        .path("event_action")
                        .asText())
                .isEqualTo("trigger");
    }

    @Test
    void aNoticeHasAFormInEachFormat() {
        Notice notice =
                new Notice(new UUID(1, 2), Notice.Kind.TEST, Alerts.AT, "This is a <test>", "Nothing & no one.");
        Content content = new Content.OfNotice(notice);

        assertThat(body(SLACK, content).at("/blocks/0/text/text").asText()).isEqualTo("This is a &lt;test&gt;");
        assertThat(body(TEAMS, content)
                        .at("/attachments/0/content/body/0/inlines/0/text")
                        .asText())
                .isEqualTo("This is a <test>");
        assertThat(body(PAGER_DUTY, content).at("/payload/severity").asText()).isEqualTo("info");
        assertThat(body(new Format.CloudEvents(), content).path("type").asText())
                .isEqualTo("tocsin.test");
    }

    @Test
    void anExerciseIsMarkedInEveryFormat() {
        Content drill = new Content.OfAlert(
                Alerts.of(
                        "01JD8W5T9N3V6Q2R4X7Z0A1B2C",
                        "idlib",
                        1,
                        AlertKind.RAISE,
                        WarningLevel.NORMAL,
                        WarningLevel.WATCH),
                null);

        assertThat(body(SLACK, drill).at("/blocks/0/text/text").asText()).startsWith("[EXERCISE] ");
        assertThat(body(TEAMS, drill)
                        .at("/attachments/0/content/body/0/inlines/0/text")
                        .asText())
                .startsWith("[EXERCISE] ");
        assertThat(body(PAGER_DUTY, drill).at("/payload/summary").asText()).startsWith("[EXERCISE] ");
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }

    /** Every text at any depth. */
    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : node.valueStream().flatMap(inner -> texts(inner).stream()).toList();
    }

    private static List<String> types(JsonNode message) {
        return message.findValuesAsText("type");
    }

    /** The texts in which Slack reads markup. */
    private static List<String> markup(JsonNode message) {
        return message.findParents("verbatim").stream()
                .map(text -> text.path("text").asText())
                .toList();
    }

    private static Content alert(AlertKind kind, WarningLevel from, WarningLevel to) {
        return new Content.OfAlert(Alerts.of("live", Alerts.PROBLEM, 1, kind, from, to), null);
    }

    private static Content titled(String title, WarningLevel level) {
        Alert alert = Alerts.of("live", Alerts.PROBLEM, 1, AlertKind.RAISE, WarningLevel.NORMAL, level);
        return new Content.OfAlert(
                new Alert(
                        alert.id(),
                        alert.board(),
                        alert.exercise(),
                        alert.problem(),
                        title,
                        alert.theaters(),
                        alert.number(),
                        alert.kind(),
                        alert.fromLevel(),
                        alert.toLevel(),
                        alert.at(),
                        title,
                        alert.assessment()),
                null);
    }

    private static JsonNode body(Format format, Content content) {
        return body(format, content, WarningLevel.NORMAL);
    }

    private static JsonNode body(Format format, Content content, WarningLevel minLevel) {
        try {
            return Wire.json()
                    .readTree(Wire.encode(Bodies.of(format, content, "Because.", minLevel, LINKS)
                            .json()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
