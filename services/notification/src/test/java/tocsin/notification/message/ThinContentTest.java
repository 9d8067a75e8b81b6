package tocsin.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.contracts.warning.Alert;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.Assessment;
import tocsin.contracts.warning.WarningLevel;
import tocsin.contracts.wire.Wire;
import tocsin.notification.Alerts;
import tocsin.notification.routing.Disclosure;
import tocsin.notification.subscription.Channel;
import tocsin.notification.subscription.Format;
import tocsin.notification.subscription.Language;

/** Whoever may see only little of an alert is told nothing of what it rests on, by whatever way. */
class ThinContentTest {
    private static final ConsoleLinks LINKS = new ConsoleLinks(URI.create("https://tocsin.example"));
    private static final Alert BLIND = Alerts.of(
            "live",
            Alerts.PROBLEM,
            2,
            AlertKind.UPDATE,
            WarningLevel.WATCH,
            WarningLevel.WATCH,
            new Assessment.Blind(Alerts.AT, "gdelt-events is silent"));
    private static final Content.Untold EARLIER = new Content.Untold(
            Alerts.raise().id(),
            1,
            AlertKind.RAISE,
            WarningLevel.NORMAL,
            WarningLevel.WATCH,
            Alerts.AT,
            "a secret reason");

    static Stream<Format> formats() {
        return Stream.of(
                new Format.CloudEvents(),
                new Format.Slack(),
                new Format.Teams(),
                new Format.PagerDuty("0123456789abcdef0123456789abcdef"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aWebhookTellsNothingOfTheEvidence(Format format) {
        String thin = body(format, Disclosure.THIN);

        assertThat(secrets()).isNotEmpty().allSatisfy(secret -> assertThat(thin).doesNotContain(secret));
        assertThat(thin).contains("unlikely").contains(BLIND.problemTitle());
        assertThat(body(format, Disclosure.EVIDENCE)).contains(BLIND.reason());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aMailTellsNothingOfTheEvidence(Language language) {
        Words words = Words.of(language, Channel.Email.UTC);
        MailLinks links = new MailLinks("https://tocsin.example/p", "https://tocsin.example/s", null, null);

        Briefing briefing = Briefings.of(told(Disclosure.THIN), "because", words, links);

        assertThat(briefing.terms()).isEmpty();
        assertThat(briefing.gauge()).isNull();
        String all = briefing.subject() + briefing.reason() + briefing.facts() + briefing.warnings();
        assertThat(secrets()).allSatisfy(secret -> assertThat(all).doesNotContain(secret));
        assertThat(briefing.subject())
                .doesNotContain(words.percent(BLIND.assessment().probability()))
                .contains(words.likelihood("unlikely"));
    }

    @Test
    void theWholeOfItIsStillToldToThoseWhoMaySeeIt() {
        assertThat(body(new Format.CloudEvents(), Disclosure.EVIDENCE)).contains("gdelt-events is silent", "0.26");
    }

    private static List<String> secrets() {
        return List.of(
                BLIND.reason(),
                "gdelt-events is silent",
                "0.26",
                "26 %",
                "-4.5",
                "a secret reason",
                "before any evidence");
    }

    private static Content.OfAlert told(Disclosure sees) {
        return new Content.OfAlert(BLIND, null, List.of(EARLIER), sees);
    }

    private static String body(Format format, Disclosure sees) {
        Object json = Bodies.of(format, told(sees), "because", WarningLevel.WATCH, LINKS)
                .json();
        return new String(Wire.encode(json), StandardCharsets.UTF_8);
    }
}
