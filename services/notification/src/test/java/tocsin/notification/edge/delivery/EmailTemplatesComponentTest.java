package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.message.Briefing;
import tocsin.notification.message.Briefings;
import tocsin.notification.message.ConsoleLinks;
import tocsin.notification.operations.Notice;

/** Leaves what it renders in {@code target/emails}, to be looked at in a browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmailTemplatesComponentTest {
    private static final ConsoleLinks LINKS = new ConsoleLinks(URI.create("http://localhost:8080"));
    private static final Briefing DRILL = Briefings.of(
            Alerts.of(
                    "01JD8W5T9N3V6Q2R4X7Z0A1B2C",
                    "idlib",
                    1,
                    AlertKind.RAISE,
                    WarningLevel.NORMAL,
                    WarningLevel.WARNING),
            "Your subscription \"<i>Desk</i>\" asks for it.",
            LINKS);

    @Test
    void htmlMarksExercisesEscapesEverythingAndLinksOnlyWhatIsSafe() throws IOException {
        String html = EmailTemplates.alertHtml(DRILL).render();

        keep("alert.html", html);
        assertThat(html)
                .contains("EXERCISE")
                .contains("Shelling &lt;b&gt;&amp; more&lt;/b&gt;")
                .contains("&lt;i&gt;Desk&lt;/i&gt;")
                .contains("http://localhost:8080/problems/idlib?board=01JD8W5T9N3V6Q2R4X7Z0A1B2C")
                .contains("and 4 more events")
                .contains("prefers-color-scheme: dark")
                .doesNotContain("javascript:")
                .doesNotContain("\\{");
    }

    @Test
    void textSaysTheSameWithoutMarkup() throws IOException {
        String text = EmailTemplates.alertText(DRILL).render();

        keep("alert.txt", text);
        assertThat(text)
                .startsWith("*** EXERCISE: nothing of this happens now. ***")
                .contains("Probability: 26 % (unlikely)")
                .contains("+7.5 dB  Surge of fighting: 23 against 6.1 expected, p = 3e-6")
                .contains("- Shelling <b>& more</b> (ucdp, B1, 1 May 2019; Saraqib)")
                .doesNotContain("&lt;")
                .doesNotContain("\n\n\n");
    }

    @Test
    void aNoticeIsEscapedToo() throws IOException {
        Notice notice = new Notice(
                new UUID(1, 2),
                Notice.Kind.OPERATIONS,
                Alerts.AT,
                "Deliveries fail for good",
                "<script>alert(1)</script>");

        String html = EmailTemplates.noticeHtml(notice, "because").render();

        keep("notice.html", html);
        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    private static void keep(String name, String text) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "emails"));
        Files.writeString(folder.resolve(name), text);
    }
}
