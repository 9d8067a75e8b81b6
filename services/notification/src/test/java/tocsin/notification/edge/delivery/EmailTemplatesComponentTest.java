package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.message.Briefing;
import tocsin.notification.message.Briefings;
import tocsin.notification.message.MailLinks;
import tocsin.notification.message.Words;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Language;

/** Leaves what it renders in {@code target/emails}, to be looked at in a browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EmailTemplatesComponentTest {
    private static final MailLinks LINKS = new MailLinks(
            "http://localhost:8080/problems/idlib?board=01JD8W5T9N3V6Q2R4X7Z0A1B2C",
            "http://localhost:8080/subscriptions",
            "http://localhost:8080/api/unsubscribe/u",
            "http://localhost:8080/api/acknowledge/a");
    private static final Briefing DRILL = Briefings.of(
            Alerts.of(
                    "01JD8W5T9N3V6Q2R4X7Z0A1B2C",
                    "idlib",
                    1,
                    AlertKind.RAISE,
                    WarningLevel.NORMAL,
                    WarningLevel.WARNING),
            "Your subscription \"<i>Desk</i>\" asks for it.",
            Words.of(Language.ENGLISH, ZoneOffset.UTC),
            LINKS);

    @Test
    void htmlMarksExercisesEscapesEverythingAndLinksOnlyWhatIsSafe() throws IOException {
        String html = EmailTemplates.alertHtml(DRILL, "cid:score").render();

        keep("alert.html", html);
        assertThat(html)
                .contains("EXERCISE")
                .contains("Shelling &lt;b&gt;&amp; more&lt;/b&gt;")
                .contains("&lt;i&gt;Desk&lt;/i&gt;")
                .contains("http://localhost:8080/problems/idlib?board=01JD8W5T9N3V6Q2R4X7Z0A1B2C")
                .contains("and 4 more events")
                .contains("href=\"http://localhost:8080/api/unsubscribe/u\"")
                .contains("href=\"http://localhost:8080/api/acknowledge/a\"")
                .contains("prefers-color-scheme: dark")
                .contains("src=\"cid:score\"")
                .contains("alt=\"Probability 26 % (unlikely), level WARNING, on a scale from 1 % to 99 %\"")
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

    /** Also with every face that a level has; looked at in a browser, in light and dark, wide and narrow. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aMailIsWrittenInTheReadersLanguageAndDirection(Language language) throws IOException {
        Words words = Words.of(language, ZoneId.of("Europe/Istanbul"));
        Alert alert = Alerts.of(
                "live",
                "idlib",
                1,
                AlertKind.UPDATE,
                level(language),
                level(language),
                language == Language.RUSSIAN ? new Assessment.Blind(Alerts.AT, "ucdp is silent since 12 March") : null);
        Briefing briefing = Briefings.of(alert, "Your subscription \"Desk\" asks for it.", words, LINKS);
        String picture = ScorePicture.png(Objects.requireNonNull(briefing.gauge()))
                .map(png -> "data:image/png;base64," + Base64.getEncoder().encodeToString(png))
                .orElseThrow();

        String html = EmailTemplates.alertHtml(briefing, picture).render();
        String text = EmailTemplates.alertText(briefing).render();

        keep("alert-" + language.tag() + ".html", html);
        keep("alert-" + language.tag() + ".txt", text);
        assertThat(html)
                .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language.tag(), language.direction()))
                .contains(words.say("mail.open"), words.say("mail.acknowledge"), words.say("mail.unsubscribe"))
                .contains("UTC+03:00");
        assertThat(text).contains(words.say("mail.why"), words.say("fact.probability"));
        if (language != Language.ENGLISH) {
            assertThat(html).doesNotContain("Probability", "Unsubscribe", "Open in the console");
            assertThat(text).doesNotContain("Probability", "Unsubscribe", "WHY");
        }
    }

    private static WarningLevel level(Language language) {
        return switch (language) {
            case ENGLISH -> WarningLevel.NORMAL;
            case TURKISH -> WarningLevel.WATCH;
            case RUSSIAN -> WarningLevel.WARNING;
            case ARABIC -> WarningLevel.CRITICAL;
        };
    }

    /** What others wrote is data, however much it looks like a template or like markup. */
    @Test
    void aTitleIsNeitherTemplateNorMarkup() {
        Alert forged = Alerts.titled(
                "{briefing.links.unsubscribe} {#if true}x{/if} {config:property('tocsin.secret.key')} <img src=x onerror=alert(1)> \" ' &amp;",
                AlertKind.RAISE,
                WarningLevel.NORMAL,
                WarningLevel.WATCH);
        Briefing briefing = Briefings.of(
                forged, "{words.say('mail.why')}\u2028--", Words.of(Language.ENGLISH, ZoneOffset.UTC), LINKS);

        String html = EmailTemplates.alertHtml(briefing, null).render();
        String text = EmailTemplates.alertText(briefing).render();

        assertThat(html)
                .contains(
                        "{briefing.links.unsubscribe} {#if true}x{/if} {config:property(&#39;tocsin.secret.key&#39;)}")
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .contains("&amp;amp;")
                .doesNotContain("<img");
        assertThat(text).contains("{briefing.links.unsubscribe} {#if true}x{/if}", "{words.say('mail.why')} --");
    }

    @Test
    void withoutKeyThereIsNoLinkToUnsubscribeOrAcknowledge() {
        MailLinks plain = new MailLinks("http://localhost:8080/p", "http://localhost:8080/subscriptions", null, null);
        Briefing briefing = Briefings.of(Alerts.raise(), "because", Words.of(Language.ENGLISH, ZoneOffset.UTC), plain);

        assertThat(EmailTemplates.alertHtml(briefing, null).render())
                .doesNotContain("Unsubscribe", "Acknowledge", "/api/");
        assertThat(EmailTemplates.alertText(briefing).render()).doesNotContain("Unsubscribe", "Acknowledge", "/api/");
    }

    private static void keep(String name, String text) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "emails"));
        Files.writeString(folder.resolve(name), text);
    }
}
