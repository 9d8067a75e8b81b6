package tocsin.notification.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tocsin.contracts.warning.AlertKind;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.Alerts;

class GatheringTest {
    private static final Pause PAUSE = new Pause(Duration.ofSeconds(30), Duration.ofMinutes(5));

    @Test
    void whoHearsOfEachWaitsForNothing() {
        assertThat(new Gathering.Each().closing(Instant.EPOCH, ZoneId.of("UTC"), PAUSE))
                .isEmpty();
    }

    @Test
    void aBurstIsOverAfterAPauseAndToldOfAfterFiveMinutesInAnyCase() {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");

        assertThat(new Gathering.Burst().closing(now, ZoneId.of("UTC"), PAUSE))
                .contains(new Closing(now.plusSeconds(30), now.plusSeconds(300)));
    }

    /** Europe's clocks went from 02:00 to 03:00 on 29 March 2026 and back from 03:00 to 02:00 on 25 October. */
    @ParameterizedTest
    @CsvSource({
        "hourly,          UTC,             2026-03-01T10:00:00Z, 2026-03-01T11:00:00Z",
        "hourly,          Asia/Kolkata,    2026-03-01T10:10:00Z, 2026-03-01T10:30:00Z",
        "daily 8,         Europe/Istanbul, 2026-03-01T04:59:59Z, 2026-03-01T05:00:00Z",
        "daily 8,         Europe/Istanbul, 2026-03-01T05:00:00Z, 2026-03-02T05:00:00Z",
        "daily 0,         Europe/Istanbul, 2026-03-01T20:59:00Z, 2026-03-01T21:00:00Z",
        "daily 8,         Europe/Berlin,   2026-03-28T08:00:00Z, 2026-03-29T06:00:00Z",
        "daily 2,         Europe/Berlin,   2026-03-28T12:00:00Z, 2026-03-29T01:00:00Z",
        "daily 2,         Europe/Berlin,   2026-10-24T12:00:00Z, 2026-10-25T00:00:00Z",
        "daily 2,         Europe/Berlin,   2026-10-25T00:30:00Z, 2026-10-26T01:00:00Z",
        "weekly MONDAY 7, Europe/Moscow,   2026-03-01T10:00:00Z, 2026-03-02T04:00:00Z",
        "weekly MONDAY 7, Europe/Moscow,   2026-03-02T04:00:00Z, 2026-03-09T04:00:00Z",
        "weekly SUNDAY 0, Europe/Moscow,   2026-02-28T20:30:00Z, 2026-02-28T21:00:00Z",
        "weekly FRIDAY 9, Asia/Damascus,   2026-12-31T10:00:00Z, 2027-01-01T06:00:00Z"
    })
    void aDigestClosesByTheClocksOfItsReader(String gathering, String zone, Instant now, Instant closing) {
        assertThat(Gathering.read(gathering).closing(now, ZoneId.of(zone), PAUSE))
                .contains(new Closing(closing, closing));
    }

    static Stream<Long> seeds() {
        return LongStream.range(0, 400).boxed();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheZoneADigestComesOnceInItsTimeAndAtItsHour(long seed) {
        Random random = new Random(seed);
        List<String> zones = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
        Instant now = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(3 * 365 * 86_400));
        int hour = random.nextInt(24);
        DayOfWeek day = DayOfWeek.of(1 + random.nextInt(7));

        Instant daily = closing(new Gathering.Daily(hour), now, zone);
        Instant weekly = closing(new Gathering.Weekly(day, hour), now, zone);
        Instant hourly = closing(new Gathering.Hourly(), now, zone);

        assertThat(hourly).isAfter(now).isBeforeOrEqualTo(now.plusSeconds(3600));
        assertThat(daily).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofHours(26)));
        assertThat(weekly).isAfter(now).isBeforeOrEqualTo(now.plus(Duration.ofHours(7 * 24 + 2)));
        assertThat(closing(new Gathering.Daily(hour), daily.minusMillis(1), zone))
                .isEqualTo(daily);
        assertThat(closing(new Gathering.Daily(hour), daily, zone))
                .isBetween(daily.plus(Duration.ofHours(22)), daily.plus(Duration.ofHours(26)));
        ZonedDateTime local = weekly.atZone(zone);
        assertThat(local.getDayOfWeek()).isEqualTo(day);
        assertThat(Math.floorMod(local.getHour() - hour, 24))
                .as("%s %s", zone, local)
                .isIn(0, 1);
    }

    private static Instant closing(Gathering gathering, Instant now, ZoneId zone) {
        return gathering.closing(now, zone, PAUSE).orElseThrow().latest();
    }

    @ParameterizedTest
    @CsvSource({"each", "burst", "hourly", "daily 0", "daily 23", "weekly MONDAY 8"})
    void whatIsWrittenIsReadAgain(String text) {
        assertThat(Gathering.read(text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"monthly 3", "daily", "daily 24", "weekly 8", "weekly SOMEDAY 8", "''"})
    void whatALaterReleaseWroteTellsEachAtOnce(String text) {
        assertThat(Gathering.read(text)).isEqualTo(new Gathering.Each());
    }

    @Test
    void aDayHasNoHour24() {
        assertThatThrownBy(() -> new Gathering.Daily(24)).hasMessageContaining("24");
    }

    @Test
    void aBurstIsOfOneTheaterAndADigestOfAll() {
        var raise = Alerts.of("drill-1", "p", 1, AlertKind.RAISE, WarningLevel.NORMAL, WarningLevel.WATCH);

        BundleKey burst = BundleKey.of(new Gathering.Burst(), raise.board(), raise.theaters());
        BundleKey digest = BundleKey.of(new Gathering.Daily(8), raise.board(), raise.theaters());

        assertThat(burst.text()).isEqualTo("burst/drill-1/nw-syria");
        assertThat(digest.text()).isEqualTo("daily/drill-1/");
        assertThat(BundleKey.read(burst.text())).isEqualTo(burst);
        assertThat(BundleKey.read(digest.text())).isEqualTo(digest);
    }
}
