package tocsin.notification.edge.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tocsin.notification.application.RosterReading;

class CalendarReadingTest {
    private static final Instant FROM = Instant.parse("2026-03-20T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-04-10T00:00:00Z");

    @Test
    void aRepeatedShiftKeepsItsHourWhenTheClocksChange() {
        RosterReading.Read read = read("""
                BEGIN:VEVENT
                UID:night@example.org
                SUMMARY:aylin
                DTSTART;TZID=Europe/Berlin:20260306T200000
                DTEND;TZID=Europe/Berlin:20260307T080000
                RRULE:FREQ=WEEKLY;COUNT=5
                EXDATE;TZID=Europe/Berlin:20260327T200000
                END:VEVENT
                """);

        assertThat(read.faults()).isEmpty();
        assertThat(read.shifts())
                .extracting(shift -> shift.account() + " " + shift.startsAt() + " " + shift.endsAt())
                .containsExactly(
                        "aylin 2026-03-20T19:00:00Z 2026-03-21T07:00:00Z",
                        "aylin 2026-04-03T18:00:00Z 2026-04-04T06:00:00Z");
    }

    @Test
    void aMovedOccurrenceIsWhereItWasMovedTo() {
        RosterReading.Read read = read("""
                BEGIN:VEVENT
                UID:day@example.org
                SUMMARY:boris
                DTSTART:20260321T080000Z
                DURATION:PT8H
                RRULE:FREQ=DAILY;COUNT=2
                END:VEVENT
                BEGIN:VEVENT
                UID:day@example.org
                RECURRENCE-ID:20260322T080000Z
                SUMMARY:cem
                DTSTART:20260322T100000Z
                DURATION:PT8H
                END:VEVENT
                """);

        assertThat(read.faults()).isEmpty();
        assertThat(read.shifts())
                .extracting(shift -> shift.account() + " " + shift.startsAt())
                .containsExactlyInAnyOrder("boris 2026-03-21T08:00:00Z", "cem 2026-03-22T10:00:00Z");
    }

    @Test
    void whoIsMeantMayStandInTheAttendee() {
        RosterReading.Read read = read("""
                BEGIN:VEVENT
                UID:1
                SUMMARY:On call this week
                ATTENDEE;CN=Deniz:mailto:deniz@example.org
                DTSTART:20260319T000000Z
                DTEND:20260326T000000Z
                END:VEVENT
                """);

        assertThat(read.shifts()).singleElement().satisfies(shift -> {
            assertThat(shift.account()).isEqualTo("deniz");
            assertThat(shift.startsAt()).as("it began before: from now on").isEqualTo(FROM);
        });
    }

    @Test
    void whatCannotBeReadIsNamed() {
        RosterReading.Read read = read("""
                BEGIN:VEVENT
                UID:nobody
                SUMMARY:On call this week
                DTSTART:20260321T000000Z
                DTEND:20260322T000000Z
                END:VEVENT
                BEGIN:VEVENT
                UID:backwards
                SUMMARY:aylin
                DTSTART:20260322T000000Z
                DTEND:20260321T000000Z
                END:VEVENT
                """);

        assertThat(read.shifts()).isEmpty();
        assertThat(read.faults()).hasSize(2);
        assertThat(read.faults().get(0)).contains("nobody", "SUMMARY or ATTENDEE");
        assertThat(read.faults().get(1)).contains("backwards", "DTEND");
        assertThat(new CalendarReading().read("not a calendar", FROM, TO).faults())
                .singleElement()
                .asString()
                .contains("VEVENT");
    }

    @Test
    void aShiftHasTheSameIdWheneverItIsRead() {
        String event = """
                BEGIN:VEVENT
                UID:1
                SUMMARY:aylin
                DTSTART:20260321T000000Z
                DTEND:20260322T000000Z
                END:VEVENT
                """;

        assertThat(read(event).shifts()).isEqualTo(read(event).shifts());
    }

    private static RosterReading.Read read(String events) {
        List<String> lines = ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n" + events + "END:VCALENDAR\n")
                .lines()
                .toList();
        return new CalendarReading().read(String.join("\r\n", lines) + "\r\n", FROM, TO);
    }
}
