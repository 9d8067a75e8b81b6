package tocsin.notification.edge.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.identity.WarningIds;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;
import tocsin.notification.TestDatabase;
import tocsin.notification.TestMail;
import tocsin.notification.application.ClaimedDelivery;
import tocsin.notification.bundle.BundleKey;
import tocsin.notification.delivery.Outcome;
import tocsin.notification.message.Content;
import tocsin.notification.message.Words;
import tocsin.notification.operations.Notice;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Language;

/** Mails as they leave, read by a library that did not write them. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@SuppressWarnings("NullAway.Init") // injected
class EmailsComponentTest {
    private static final UUID DESK = new UUID(1, 1);
    private static final Channel.Email ADDRESS = new Channel.Email("desk@example.org");

    @Inject
    EmailTransport emails;

    @Inject
    Vertx vertx;

    private static final Pattern ENCODED = Pattern.compile("=\\?UTF-8\\?B\\?([A-Za-z0-9+/=]+)\\?=");

    private static TestMail inbox;

    @BeforeAll
    static void open() {
        inbox = new TestMail();
    }

    @BeforeEach
    void empty() {
        inbox.empty();
    }

    @AfterAll
    static void close() {
        inbox.close();
    }

    @Test
    void whatClearsAnAlertAnswersTheSameHeadAsWhatRaisedIt() throws MessagingException {
        MimeMessage raise = sent(Alerts.raise(), 1);
        MimeMessage clear =
                sent(Alerts.of("live", Alerts.PROBLEM, 2, AlertKind.CLEAR, WarningLevel.WATCH, WarningLevel.NORMAL), 2);

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
        String title = "Наступление на Идлиб, İdlib taarruzu, هجوم على إدلب "
                .repeat(3)
                .strip()
                .substring(0, 140)
                .strip();

        MimeMessage mail = sent(Alerts.titled(title, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH), 1);

        assertThat(mail.getSubject()).isEqualTo("[WATCH, up from NORMAL, 26 %] " + title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDEA8 Idlib \uD83D\uDD25",
                "\uD83D\uDC69\uD83C\uDFFD\u200D\uD83D\uDE92 and \uD83C\uDDFA\uD83C\uDDE6: joined and paired",
                "\uD840\uDC00\uD869\uDED6 beyond the basic plane",
                "\u0647\u062C\u0648\u0645 \u0639\u0644\u0649 \u0625\u062F\u0644\u0628, then \u05D7\u05D9\u05E4\u05D4 (NATO)",
                "=?UTF-8?Q?All_clear?= is not what it says",
                "100 % = 1; a_b?c",
                "plain"
            })
    void whatStandsInATitleIsReadAsItWasWritten(String title) throws MessagingException, IOException {
        MimeMessage mail = sent(Alerts.titled(title, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH), 1);

        assertThat(mail.getSubject()).isEqualTo("[WATCH, up from NORMAL, 26 %] " + title);
        assertThat(strictly(mail)).isEqualTo("[WATCH, up from NORMAL, 26 %] " + title);
        assertThat((String) part(mail, "text/plain").getContent()).contains(title);
    }

    /** Wherever a line ends, it ends between two characters: those of four bytes come at every place. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void noWordOfALongSubjectDividesACharacterAndNoLineIsTooLong(int before) throws MessagingException, IOException {
        String title = "x".repeat(before) + "\uD83D\uDD25\u0647\uD840\uDC00".repeat(28);

        MimeMessage mail = sent(Alerts.titled(title, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH), 1);

        assertThat(strictly(mail)).isEqualTo("[WATCH, up from NORMAL, 26 %] " + title);
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        assertThat(raw.toString(StandardCharsets.UTF_8).split("\r\n\r\n", 2)[0].lines())
                .filteredOn(line -> line.contains("=?"))
                .hasSizeGreaterThan(5)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
    }

    @Test
    void textAndHtmlAreAlternativesAndTheHtmlBringsItsPicture() throws MessagingException, IOException {
        MimeMessage mail = sent(Alerts.raise(), 1);

        assertThat(structure(mail))
                .isEqualTo("multipart/alternative(text/plain, multipart/related(text/html, image/png))");
        Part picture = part(mail, "image/png");
        assertThat(picture.getHeader("Content-ID")).containsExactly("<score@tocsin>");
        assertThat(picture.getDisposition()).isEqualTo(Part.INLINE);
        BufferedImage drawn = ImageIO.read(picture.getInputStream());
        assertThat(drawn.getWidth()).isEqualTo(ScorePicture.WIDTH);
        assertThat((String) part(mail, "text/html").getContent()).contains("src=\"cid:score@tocsin\"");
    }

    /** The console of this test is at http, where one click is not to be offered. */
    @Test
    void theMailSaysHowToUnsubscribe() throws MessagingException, IOException {
        MimeMessage mail = sent(Alerts.raise(), 1);

        String link = mail.getHeader("List-Unsubscribe")[0];
        assertThat(link).matches("<http://localhost:8080/api/unsubscribe/[A-Za-z0-9_-]{107}>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
        assertThat((String) part(mail, "text/plain").getContent())
                .contains(link.substring(1, link.length() - 1))
                .contains("Acknowledge: http://localhost:8080/api/acknowledge/");
    }

    @Test
    void aReaderIsSpokenToAsTheyAsked() throws MessagingException, IOException {
        MimeMessage mail = sent(
                Alerts.raise(),
                new Channel.Email("desk@example.org", Language.TURKISH, ZoneId.of("Europe/Istanbul")),
                1);

        assertThat(mail.getSubject())
                .isEqualTo("[İZLEME, NORMAL düzeyinden yükseldi, %26] Pro-regime ground offensive in Idlib");
        assertThat((String) part(mail, "text/plain").getContent())
                .contains("Zaman: 1 Mayıs 2019, 03:00 UTC+03:00", "Olasılık: %26 (düşük olasılık)");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageArrivesAsItWasWritten(Language language) throws MessagingException, IOException {
        MimeMessage mail = sent(Alerts.raise(), new Channel.Email("desk@example.org", language, ZoneId.of("UTC")), 1);

        Words words = Words.of(language, ZoneId.of("UTC"));
        assertThat(mail.getSubject()).contains(words.level(WarningLevel.WATCH), words.percent(.26));
        assertThat((String) part(mail, "text/html").getContent()).contains(words.say("mail.subscriptions"));
        assertThat((String) part(mail, "text/plain").getContent()).contains(words.say("mail.subscriptions"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDigestIsTextAndHtmlInItsReadersLanguageAndCanBeEnded(Language language)
            throws MessagingException, IOException {
        List<Content.OfAlert> members = List.of(
                new Content.OfAlert(Alerts.raise(), null),
                new Content.OfAlert(
                        Alerts.of("live", "other", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WARNING),
                        null));
        Content digest = new Content.OfBundle(new UUID(7, 7), new BundleKey("daily", "live", List.of()), members);
        Channel.Email address = new Channel.Email("desk@example.org", language, ZoneId.of("Europe/Istanbul"));

        MimeMessage mail = sent(digest, new UUID(7, 7), address, 1);

        Words words = Words.of(language, ZoneId.of("Europe/Istanbul"));
        assertThat(structure(mail)).isEqualTo("multipart/alternative(text/plain, text/html)");
        assertThat(mail.getHeader("Message-ID")).containsExactly("<" + new UUID(7, 7) + "@tocsin>");
        assertThat(mail.getHeader("List-Unsubscribe")).hasSize(1);
        assertThat(mail.getSubject()).endsWith(words.say("bundle.daily"));
        String html = part(mail, "text/html").getContent().toString();
        assertThat(html)
                .contains("<html lang=\"%s\" dir=\"%s\">".formatted(language.tag(), language.direction()))
                .contains(words.say("bundle.open"), "/problems/other?board=live");
        assertThat(part(mail, "text/plain").getContent().toString())
                .contains(words.minute(Alerts.AT), words.level(WarningLevel.WARNING), "/problems/other?board=live");
    }

    @Test
    void aNoticeIsPlainAndCannotAddAHeaderEither() throws MessagingException {
        Notice notice = new Notice(
                new UUID(1, 2), Notice.Kind.OPERATIONS, Alerts.AT, "Late\r\nBcc: victim@example.org", "text");

        MimeMessage mail = sent(new Content.OfNotice(notice), new UUID(1, 3), ADDRESS, 1);

        assertThat(mail.getSubject()).isEqualTo("[Tocsin operations] Late Bcc: victim@example.org");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    private MimeMessage sent(Alert alert, int nth) {
        return sent(alert, ADDRESS, nth);
    }

    private MimeMessage sent(Alert alert, Channel.Email address, int nth) {
        return sent(new Content.OfAlert(alert, null), WarningIds.delivery(alert.id(), DESK), address, nth);
    }

    private MimeMessage sent(Content content, UUID id, Channel.Email address, int nth) {
        ClaimedDelivery delivery = new ClaimedDelivery(id, 1, DESK, address, content, "because", Optional.empty());

        // As the worker does: on an event loop.
        Outcome outcome = Uni.createFrom()
                .<Outcome>emitter(sent -> vertx.getOrCreateContext()
                        .runOnContext(now ->
                                emails.send(address, delivery).subscribe().with(sent::complete, sent::fail)))
                .await()
                .atMost(Duration.ofSeconds(20));

        assertThat(outcome).isEqualTo(new Outcome.Arrived());
        return inbox.newest(nth);
    }

    /** The subject for a reader that takes RFC 2047 at its word: each encoded word is a whole number of characters. */
    private static String strictly(MimeMessage mail) throws MessagingException, CharacterCodingException {
        String unfolded = mail.getHeader("Subject", null).replaceAll("\r\n(?=[ \t])", "");
        Matcher words = ENCODED.matcher(unfolded.replaceAll("\\?=\\s+=\\?", "?==?"));
        StringBuilder text = new StringBuilder();
        while (words.find()) {
            String word = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(words.group(1))))
                    .toString();
            words.appendReplacement(text, Matcher.quoteReplacement(word));
        }
        return words.appendTail(text).toString();
    }

    /** "multipart/alternative(text/plain, text/html)". */
    private static String structure(Part part) throws MessagingException, IOException {
        String type = part.getContentType().replaceFirst(";(?s).*", "").strip();
        if (!(part.getContent() instanceof Multipart whole)) {
            return type;
        }
        List<String> parts = new ArrayList<>();
        for (int n = 0; n < whole.getCount(); n++) {
            parts.add(structure(whole.getBodyPart(n)));
        }
        return type + "(" + String.join(", ", parts) + ")";
    }

    private static Part part(Part whole, String type) throws MessagingException, IOException {
        if (whole.isMimeType(type)) {
            return whole;
        }
        if (whole.getContent() instanceof Multipart parts) {
            for (int n = 0; n < parts.getCount(); n++) {
                if (structure(parts.getBodyPart(n)).contains(type)) {
                    return part(parts.getBodyPart(n), type);
                }
            }
        }
        throw new AssertionError("no part of type " + type);
    }
}
