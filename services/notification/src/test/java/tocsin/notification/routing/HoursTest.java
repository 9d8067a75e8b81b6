package tocsin.notification.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final Set<DayOfWeek> WORKING = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** Istanbul is three hours ahead; 2026-03-02 is a Monday. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T04:59:59Z, false",
        "2026-03-02T05:00:00Z, true",
        "2026-03-02T14:59:59Z, true",
        "2026-03-02T15:00:00Z, false",
        "2026-03-07T10:00:00Z, false"
    })
    void theWorkingDayIsOnTheReadersClock(Instant at, boolean within) {
        Hours day = new Hours(WORKING, LocalTime.of(8, 0), LocalTime.of(18, 0), ISTANBUL);

        assertThat(day.contain(at)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T02:00:00Z, false",
        "2026-03-02T15:00:00Z, true",
        "2026-03-03T04:59:59Z, true",
        "2026-03-07T04:59:59Z, true",
        "2026-03-07T15:00:00Z, false",
        "2026-03-08T02:00:00Z, false"
    })
    void aNightBelongsToTheDayItBeganOn(Instant at, boolean within) {
        Hours night = new Hours(WORKING, LocalTime.of(18, 0), LocalTime.of(8, 0), ISTANBUL);

        assertThat(night.contain(at)).isEqualTo(within);
    }

    /** On 2026-03-29 the clocks of Berlin go from 2:00 to 3:00. */
    @ParameterizedTest
    @CsvSource({"2026-03-29T00:59:59Z, false", "2026-03-29T01:00:00Z, true", "2026-10-25T00:30:00Z, true"})
    void anHourThatTheClockLeavesOutOrRepeatsIsJustWhatTheClockSays(Instant at, boolean within) {
        Hours hours = new Hours(
                EnumSet.allOf(DayOfWeek.class), LocalTime.of(2, 30), LocalTime.of(5, 0), ZoneId.of("Europe/Berlin"));

        assertThat(hours.contain(at)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T00:00:00Z", "2026-03-04T12:00:00Z", "2026-03-08T23:59:59Z"})
    void fromMidnightToMidnightIsAllDay(Instant at) {
        Hours always =
                new Hours(EnumSet.allOf(DayOfWeek.class), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, ZoneId.of("UTC"));

        assertThat(always.contain(at)).isTrue();
    }
}
