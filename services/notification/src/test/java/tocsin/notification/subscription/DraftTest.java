package tocsin.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Draft.ChannelDraft;
import tocsin.notification.subscription.Draft.Checked;
import tocsin.notification.subscription.Draft.FilterDraft;

class DraftTest {
    private static final SigningSecret FRESH = SigningSecret.of(new byte[32]);
    private static final ChannelDraft MAIL = new ChannelDraft("email", "desk@example.org", null, null, null, null);

    @Test
    void everyFaultIsNamedAtOnce() {
        Draft draft = new Draft(
                " ",
                new ChannelDraft("webhook", null, "ftp://example.org", "short", null, null),
                new FilterDraft(List.of("Not An Id"), Collections.singletonList(null), "HIGH", null));

        assertThat(faults(draft))
                .containsExactly(
                        "name",
                        "channel.url",
                        "channel.secret",
                        "filter.problems",
                        "filter.theaters",
                        "filter.minLevel");
    }

    @Test
    void anAbsentFilterMeansEveryAlertFromWatchUpWithoutExercises() {
        assertThat(new Draft("Desk", MAIL, null).check(() -> FRESH))
                .isEqualTo(new Checked.Accepted(
                        "Desk",
                        new Channel.Email("desk@example.org"),
                        new Filter(List.of(), List.of(), WarningLevel.WATCH, false)));
    }

    @Test
    void aWebhookWithoutSecretGetsAFreshOne() {
        Draft draft = webhook("https://example.org/hook", null);

        assertThat(draft.check(() -> FRESH))
                .isInstanceOfSatisfying(
                        Checked.Accepted.class,
                        accepted -> assertThat(accepted.channel())
                                .isInstanceOfSatisfying(
                                        Channel.Webhook.class,
                                        webhook -> assertThat(webhook.secret()).isEqualTo(FRESH)));
    }

    @Test
    void anUnknownChannelTypeIsRefused() {
        assertThat(faults(new Draft("Desk", new ChannelDraft("pigeon", null, null, null, null, null), null)))
                .containsExactly("channel.type");
        assertThat(faults(new Draft("Desk", null, null))).containsExactly("channel.type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@b@c",
                "a b@example.org",
                "a@example.org\r\nBcc: b@example.org",
                "a@example.org,b@example.org",
                "<a@example.org>",
                "\"x\"@example.org"
            })
    void whatIsNotOnePlainAddressIsRefused(String address) {
        assertThat(faults(new Draft("Desk", new ChannelDraft("email", address, null, null, null, null), null)))
                .containsExactly("channel.address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/hook",
                "file:///etc/passwd",
                "https://u:p@example.org/",
                "https:///x",
                "http://a b/"
            })
    void whatIsNotAnAbsoluteHttpUrlIsRefused(String url) {
        assertThat(faults(webhook(url, null))).containsExactly("channel.url");
    }

    @Test
    void aReaderIsSpokenToInEnglishAndUtcUnlessTheyAskOtherwise() {
        assertThat(channel(new ChannelDraft("email", "desk@example.org", null, null, null, " ")))
                .isEqualTo(new Channel.Email("desk@example.org"));
        assertThat(channel(new ChannelDraft("email", "desk@example.org", null, null, "ar", "Asia/Baghdad")))
                .isEqualTo(new Channel.Email("desk@example.org", Language.ARABIC, ZoneId.of("Asia/Baghdad")));
    }

    @ParameterizedTest
    @CsvSource({
        "de, UTC, channel.language",
        "EN, UTC, channel.language",
        "tr, Mars/Olympus, channel.timeZone",
        "tr, +03:00, channel.timeZone",
        "tr, europe/istanbul, channel.timeZone"
    })
    void anUnknownLanguageOrTimeZoneIsNamed(String language, String timeZone, String field) {
        assertThat(faults(new Draft(
                        "Desk", new ChannelDraft("email", "desk@example.org", null, null, language, timeZone), null)))
                .containsExactly(field);
    }

    @Test
    void everyFaultOfAnEmailIsNamedAtOnce() {
        assertThat(faults(new Draft("Desk", new ChannelDraft("email", "x", null, null, "xx", "yy"), null)))
                .containsExactly("channel.address", "channel.language", "channel.timeZone");
    }

    @Test
    void aWebhookHasNoLanguage() {
        assertThat(faults(new Draft(
                        "Desk", new ChannelDraft("webhook", null, "https://example.org/", null, "tr", null), null)))
                .containsExactly("channel.language");
    }

    @Test
    void aNameMustNotCarryControlCharacters() {
        assertThat(faults(new Draft("Desk\nBcc: x", MAIL, null))).containsExactly("name");
    }

    @Test
    void aSecretIsNeverWrittenOut() {
        assertThat(FRESH).hasToString("whsec_...");
        assertThat(FRESH.text()).isEqualTo("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    private static Channel channel(ChannelDraft draft) {
        return switch (new Draft("Desk", draft, null).check(() -> FRESH)) {
            case Checked.Accepted accepted -> accepted.channel();
            case Checked.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Draft webhook(String url, @Nullable String secret) {
        return new Draft("Desk", new ChannelDraft("webhook", null, url, secret, null, null), null);
    }

    private static List<String> faults(Draft draft) {
        return switch (draft.check(() -> FRESH)) {
            case Checked.Accepted accepted -> List.of();
            case Checked.Refused(List<Violation> violations) ->
                violations.stream().map(Violation::field).toList();
        };
    }
}
