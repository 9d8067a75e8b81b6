package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Alerts;
import tocsin.notification.operations.Notice;
import tocsin.notification.routing.Disclosure;

class CloudEventsTest {
    private static final ConsoleLinks LINKS = new ConsoleLinks(URI.create("https://tocsin.example"));

    @Test
    void anAlertIsAStructuredCloudEventWithTheAlertsOwnId() throws IOException {
        CloudEvent event = CloudEvents.of(new Content.OfAlert(Alerts.raise(), "abc"), "because", LINKS);

        JsonNode json = Wire.json().readTree(Wire.encode(event));
        assertThat(json.path("specversion").asText()).isEqualTo("1.0");
        assertThat(json.path("type").asText()).isEqualTo("tocsin.alert");
        assertThat(json.path("id").asText()).isEqualTo(Alerts.raise().id().toString());
        assertThat(json.path("source").asText()).isEqualTo("/boards/live");
        assertThat(json.path("subject").asText()).isEqualTo("idlib-offensive");
        assertThat(json.path("time").asText()).isEqualTo("2019-05-01T00:00:00Z");
        assertThat(json.path("correlationid").asText()).isEqualTo("abc");
        assertThat(json.at("/data/kind").asText()).isEqualTo("raise");
        assertThat(json.at("/data/toLevel").asText()).isEqualTo("WATCH");
        assertThat(json.at("/data/link").asText())
                .isEqualTo("https://tocsin.example/problems/idlib-offensive?board=live");
    }

    @Test
    void theSameContentGivesTheSameBytesAtEveryAttempt() {
        Content content = new Content.OfAlert(Alerts.raise(), null);

        assertThat(Wire.encode(CloudEvents.of(content, "because", LINKS)))
                .isEqualTo(Wire.encode(CloudEvents.of(content, "because", LINKS)));
    }

    @Test
    void whoMaySeeOnlyLittleReadsNothingOfTheEvidence() throws IOException {
        Content thin = new Content.OfAlert(Alerts.raise(), "abc", List.of(), Disclosure.THIN);

        JsonNode data = Wire.json()
                .readTree(Wire.encode(CloudEvents.of(thin, "because", LINKS)))
                .path("data");
        assertThat(data.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id",
                        "board",
                        "exercise",
                        "problem",
                        "problemTitle",
                        "theaters",
                        "number",
                        "kind",
                        "fromLevel",
                        "toLevel",
                        "at",
                        "word",
                        "blind",
                        "supersedes",
                        "because",
                        "link");
        assertThat(data.path("word").asText()).isEqualTo("unlikely");
    }

    @Test
    void theExplanationIsCutAndSaysHowMuchMoreThereIs() {
        AlertBody body = AlertBody.of(Alerts.raise(), List.of(), "because", LINKS);

        assertThat(body.contributions().get(1).clusters()).hasSize(5);
        assertThat(body.contributions().get(1).moreClusters()).isEqualTo(4);
        assertThat(body.contributions().get(1).clusters().getFirst().reports()).hasSize(3);
    }

    @Test
    void aHeartbeatHasATypeOfItsOwn() {
        Notice notice = new Notice(new UUID(1, 2), Notice.Kind.HEARTBEAT, Alerts.AT, "Tocsin is alive", "");

        assertThat(CloudEvents.of(new Content.OfNotice(notice), "", LINKS).type())
                .isEqualTo("tocsin.heartbeat");
    }
}
