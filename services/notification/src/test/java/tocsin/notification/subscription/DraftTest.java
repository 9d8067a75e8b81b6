package tocsin.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.bundle.Gathering;
import tocsin.notification.subscription.Draft.ChannelDraft;
import tocsin.notification.subscription.Draft.Checked;
import tocsin.notification.subscription.Draft.FilterDraft;

class DraftTest {
    private static final SigningSecret SECRET = SigningSecret.of(new byte[32]);
    private static final SigningKeyPair PAIR = SigningKeyPair.of(new byte[32], new byte[32]);
    private static final String ROUTING_KEY = "0123456789abcdefABCDEF0123456789";
    private static final ChannelDraft MAIL =
            new ChannelDraft("email", "desk@example.org", null, null, null, null, null, null, null);

    @Test
    void everyFaultIsNamedAtOnce() {
        Draft draft = new Draft(
                " ",
                new ChannelDraft("webhook", null, "ftp://example.org", "short", null, null, null, null, null),
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
        assertThat(new Draft("Desk", MAIL, null).check(null, DraftTest::fresh))
                .isEqualTo(new Checked.Accepted(
                        "Desk",
                        new Channel.Email("desk@example.org"),
                        new Filter(List.of(), List.of(), WarningLevel.WATCH, false),
                        null,
                        new Gathering.Each()));
    }

    @Test
    void aWebhookWithoutSecretGetsAFreshOne() {
        Draft draft = webhook("https://example.org/hook", null);

        assertThat(draft.check(null, DraftTest::fresh))
                .isInstanceOfSatisfying(
                        Checked.Accepted.class,
                        accepted -> assertThat(accepted.channel())
                                .isInstanceOfSatisfying(
                                        Channel.Webhook.class,
                                        webhook -> assertThat(webhook.key()).isEqualTo(SECRET)));
    }

    @Test
    void anUnknownChannelTypeIsRefused() {
        assertThat(faults(new Draft(
                        "Desk", new ChannelDraft("pigeon", null, null, null, null, null, null, null, null), null)))
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
        assertThat(faults(new Draft(
                        "Desk", new ChannelDraft("email", address, null, null, null, null, null, null, null), null)))
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
        assertThat(channel(new ChannelDraft("email", "desk@example.org", null, null, null, null, null, null, " ")))
                .isEqualTo(new Channel.Email("desk@example.org"));
        assertThat(channel(new ChannelDraft(
                        "email", "desk@example.org", null, null, null, null, null, "ar", "Asia/Baghdad")))
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
                        "Desk",
                        new ChannelDraft("email", "desk@example.org", null, null, null, null, null, language, timeZone),
                        null)))
                .containsExactly(field);
    }

    @Test
    void everyFaultOfAnEmailIsNamedAtOnce() {
        assertThat(faults(new Draft(
                        "Desk", new ChannelDraft("email", "x", null, null, null, null, null, "xx", "yy"), null)))
                .containsExactly("channel.address", "channel.language", "channel.timeZone");
    }

    @Test
    void aWebhookHasNoLanguage() {
        assertThat(faults(new Draft(
                        "Desk",
                        new ChannelDraft("webhook", null, "https://example.org/", null, null, null, null, "tr", null),
                        null)))
                .containsExactly("channel.language");
    }

    @Test
    void aNameMustNotCarryControlCharacters() {
        assertThat(faults(new Draft("Desk\nBcc: x", MAIL, null))).containsExactly("name");
    }

    @Test
    void aSecretIsNeverWrittenOut() {
        assertThat(SECRET).hasToString("whsec_...");
        assertThat(PAIR).hasToString("whsk_...");
        assertThat(SECRET.text()).isEqualTo("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=");
    }

    @Test
    void aWebhookMayBeSignedByAKeyPairThatIsMadeHere() {
        assertThat(key(signed(null, "ed25519"), null)).isEqualTo(PAIR);
        assertThat(faults(signed(SECRET.text(), "ed25519"))).containsExactly("channel.secret");
        assertThat(faults(signed(null, "rsa"))).containsExactly("channel.signing");
    }

    @Test
    void whatIsNotSaidOfSignaturesStaysAsItWas() {
        SigningKeyPair own =
                SigningKeyPair.of(new byte[32], SECRET.text().substring(0, 32).getBytes(StandardCharsets.UTF_8));
        Channel before = new Channel.Webhook(URI.create("https://example.org/"), own);

        assertThat(key(signed(null, null), before)).isEqualTo(own);
        assertThat(key(signed(null, "ed25519"), before)).isEqualTo(own);
        assertThat(key(signed(null, "symmetric"), before)).isEqualTo(SECRET);
        assertThat(key(signed(SECRET.text(), null), before)).isEqualTo(SECRET);
    }

    @Test
    void aReceiverReadsCloudEventsUnlessItAsksForAnotherFormat() {
        Channel before = new Channel.Webhook(URI.create("https://example.org/"), SECRET, null, new Format.Slack());

        assertThat(webhook(formatted(null, null), null).format()).isEqualTo(new Format.CloudEvents());
        assertThat(webhook(formatted("slack", null), null).format()).isEqualTo(new Format.Slack());
        assertThat(webhook(formatted("teams", null), before).format()).isEqualTo(new Format.Teams());
        assertThat(webhook(formatted(null, null), before).format()).isEqualTo(new Format.Slack());
        assertThat(faults(formatted("carrier", null))).containsExactly("channel.format");
        assertThat(faults(formatted("slack", ROUTING_KEY))).containsExactly("channel.routingKey");
    }

    @Test
    void pagerDutyNeedsARoutingKeyAndHasAnAddressOfItsOwn() {
        Draft draft = new Draft(
                "Desk",
                new ChannelDraft("webhook", null, null, null, null, "pagerduty", ROUTING_KEY, null, null),
                null);

        Channel.Webhook webhook = webhook(draft, null);

        assertThat(webhook.url()).isEqualTo(URI.create("https://events.pagerduty.com/v2/enqueue"));
        assertThat(webhook.format()).isEqualTo(new Format.PagerDuty(ROUTING_KEY));
        assertThat(webhook.toString()).doesNotContain(ROUTING_KEY);
        assertThat(webhook(formatted(null, null), webhook).format()).isEqualTo(webhook.format());
        assertThat(faults(formatted("pagerduty", null))).containsExactly("channel.routingKey");
        assertThat(faults(formatted("pagerduty", "short"))).containsExactly("channel.routingKey");
    }

    private static Draft formatted(@Nullable String format, @Nullable String routingKey) {
        return new Draft(
                "Desk",
                new ChannelDraft("webhook", null, "https://example.org/", null, null, format, routingKey, null, null),
                null);
    }

    private static Draft signed(@Nullable String secret, @Nullable String signing) {
        return new Draft(
                "Desk",
                new ChannelDraft("webhook", null, "https://example.org/", secret, signing, null, null, null, null),
                null);
    }

    private static SigningKey key(Draft draft, @Nullable Channel before) {
        return webhook(draft, before).key();
    }

    private static Channel.Webhook webhook(Draft draft, @Nullable Channel before) {
        return switch (draft.check(before, DraftTest::fresh)) {
            case Checked.Accepted(String name, Channel.Webhook webhook, Filter filter, var fallback, var gathering) ->
                webhook;
            case Checked other -> throw new AssertionError(other);
        };
    }

    private static Channel channel(ChannelDraft draft) {
        return switch (new Draft("Desk", draft, null).check(null, DraftTest::fresh)) {
            case Checked.Accepted accepted -> accepted.channel();
            case Checked.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static Draft webhook(String url, @Nullable String secret) {
        return new Draft("Desk", new ChannelDraft("webhook", null, url, secret, null, null, null, null, null), null);
    }

    private static SigningKey fresh(Signing signing) {
        return signing == Signing.SYMMETRIC ? SECRET : PAIR;
    }

    private static List<String> faults(Draft draft) {
        return switch (draft.check(null, DraftTest::fresh)) {
            case Checked.Accepted accepted -> List.of();
            case Checked.Refused(List<Violation> violations) ->
                violations.stream().map(Violation::field).toList();
        };
    }
}
