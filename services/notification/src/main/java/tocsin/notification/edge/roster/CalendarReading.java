package tocsin.notification.edge.roster;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.Attendee;
import biweekly.property.DateStart;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.identity.NameUuid;
import tocsin.notification.application.RosterReading;
import tocsin.notification.escalation.Accounts;
import tocsin.notification.escalation.Shift;

/**
 * Reads iCalendar: single events and repeated ones, with exceptions and moved occurrences, in their time zones; without one they
 * are in UTC. An event names the account on watch in its summary, or by the address of its attendee.
 */
@Singleton
class CalendarReading implements RosterReading {
    private static final UUID NAMESPACE = UUID.fromString("0a5b1c9e-7a0f-5b41-9c4d-3f1f7b1c6d20");
    private static final int MOST_SHIFTS = 5_000;
    private static final Duration LONGEST = Duration.ofDays(31);

    @Override
    public Read read(String text, Instant from, Instant to) {
        List<Shift> shifts = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (ICalendar calendar : Biweekly.parse(text).all()) {
            Set<String> moved = new HashSet<>();
            for (VEvent event : calendar.getEvents()) {
                if (event.getRecurrenceId() != null) {
                    moved.add(
                            occurrence(event, event.getRecurrenceId().getValue().toInstant()));
                }
            }
            for (VEvent event : calendar.getEvents()) {
                read(event, calendar.getTimezoneInfo(), moved, from, to, shifts, faults);
            }
        }
        if (shifts.isEmpty() && faults.isEmpty()) {
            faults.add("no event of the coming days was found; expected iCalendar with VEVENTs");
        }
        return new Read(shifts.stream().distinct().toList(), faults);
    }

    private static void read(
            VEvent event,
            TimezoneInfo zones,
            Set<String> moved,
            Instant from,
            Instant to,
            List<Shift> shifts,
            List<String> faults) {
        DateStart start = event.getDateStart();
        Optional<Duration> length = start == null ? Optional.empty() : length(event, start);
        Optional<String> account = account(event);
        if (start == null || length.isEmpty()) {
            faults.add(name(event) + ": expected DTSTART and DTEND, or DURATION, at most 31 days apart");
            return;
        }
        if (account.isEmpty()) {
            faults.add(name(event) + ": expected an account in SUMMARY or ATTENDEE; " + Accounts.EXPECTED);
            return;
        }
        DateIterator dates = event.getDateIterator(zone(zones, start));
        dates.advanceTo(Date.from(from.minus(length.get())));
        while (dates.hasNext()) {
            Instant at = dates.next().toInstant();
            if (!at.isBefore(to)) {
                return;
            }
            if (shifts.size() >= MOST_SHIFTS) {
                faults.add(name(event) + ": more than %d shifts".formatted(MOST_SHIFTS));
                return;
            }
            Instant end = at.plus(length.get());
            boolean movedAway = event.getRecurrenceId() == null && moved.contains(occurrence(event, at));
            if (end.isAfter(from) && !movedAway) {
                Instant begins = at.isBefore(from) ? from : at;
                UUID id = NameUuid.of(NAMESPACE, account.get() + "\n" + begins + "\n" + end);
                shifts.add(new Shift(id, Shift.Kind.ROSTER, account.get(), begins, end, null));
            }
        }
    }

    private static String occurrence(VEvent event, Instant at) {
        return uid(event) + "\n" + at;
    }

    private static String uid(VEvent event) {
        return event.getUid() == null ? "" : event.getUid().getValue();
    }

    private static String name(VEvent event) {
        String summary = event.getSummary() == null ? "" : event.getSummary().getValue();
        return "event \"%s\" (UID %s)".formatted(summary, uid(event));
    }

    private static Optional<Duration> length(VEvent event, DateStart start) {
        Duration length;
        if (event.getDateEnd() != null) {
            length = Duration.between(
                    start.getValue().toInstant(), event.getDateEnd().getValue().toInstant());
        } else if (event.getDuration() != null) {
            length = Duration.ofMillis(event.getDuration().getValue().toMillis());
        } else {
            length = start.getValue().hasTime() ? Duration.ZERO : Duration.ofDays(1);
        }
        return Optional.of(length).filter(given -> given.isPositive() && given.compareTo(LONGEST) <= 0);
    }

    private static TimeZone zone(TimezoneInfo zones, DateStart start) {
        @Nullable TimezoneAssignment assigned = zones.getTimezone(start);
        return assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone();
    }

    private static Optional<String> account(VEvent event) {
        return Optional.ofNullable(event.getSummary())
                .map(summary -> summary.getValue().strip())
                .filter(Accounts::isAccount)
                .or(() -> event.getAttendees().stream()
                        .map(Attendee::getEmail)
                        .filter(java.util.Objects::nonNull)
                        .map(address -> address.replaceAll("@.*", ""))
                        .filter(Accounts::isAccount)
                        .findFirst());
    }
}
