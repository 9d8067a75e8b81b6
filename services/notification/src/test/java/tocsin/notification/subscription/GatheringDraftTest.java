package tocsin.notification.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tocsin.notification.bundle.Gathering;

class GatheringDraftTest {
    private static final Channel MAIL = new Channel.Email("desk@example.org");
    private static final SigningKey KEY =
            SigningSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw").orElseThrow();
    private static final Channel PAGER = new Channel.Webhook(
            URI.create("https://events.pagerduty.com/v2/enqueue"),
            KEY,
            null,
            new Format.PagerDuty("0123456789abcdef0123456789abcdef"));

    private final List<Violation> violations = new ArrayList<>();

    @Test
    void whoSaysNothingHearsOfEachAtOnce() {
        assertThat(GatheringDraft.check(null, Optional.of(MAIL), violations)).isEqualTo(new Gathering.Each());
        assertThat(check(null, null, null)).isEqualTo(new Gathering.Each());
        assertThat(violations).isEmpty();
    }

    @Test
    void aDigestHasItsHourAndItsDay() {
        assertThat(check("burst", null, null)).isEqualTo(new Gathering.Burst());
        assertThat(check("hourly", null, null)).isEqualTo(new Gathering.Hourly());
        assertThat(check("daily", 8, null)).isEqualTo(new Gathering.Daily(8));
        assertThat(check("weekly", 0, "monday")).isEqualTo(new Gathering.Weekly(DayOfWeek.MONDAY, 0));
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "monthly, , , gathering.kind",
        "daily, , , gathering.hour",
        "daily, 24, , gathering.hour",
        "daily, 8, monday, gathering.weekday",
        "weekly, 8, , gathering.weekday",
        "weekly, 8, montag, gathering.weekday",
        "weekly, -1, monday, gathering.hour",
        "hourly, 8, , gathering.hour",
        "each, 8, , gathering.hour",
        "burst, , monday, gathering.weekday"
    })
    void whatIsWrongIsNamed(String kind, @Nullable Integer hour, @Nullable String weekday, String field) {
        check(kind, hour, weekday);

        assertThat(violations).extracting(Violation::field).containsExactly(field);
    }

    @Test
    void whereProblemsAreIncidentsNothingIsGathered() {
        GatheringDraft.check(new GatheringDraft("daily", 8, null), Optional.of(PAGER), violations);

        assertThat(violations).extracting(Violation::field).containsExactly("gathering.kind");
        assertThat(violations.getFirst().expected()).startsWith("each");
        violations.clear();
        GatheringDraft.check(null, Optional.of(PAGER), violations);
        assertThat(violations).isEmpty();
    }

    private Gathering check(@Nullable String kind, @Nullable Integer hour, @Nullable String weekday) {
        return GatheringDraft.check(new GatheringDraft(kind, hour, weekday), Optional.of(MAIL), violations);
    }
}
