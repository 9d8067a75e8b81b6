package tocsin.notification.application;

import java.time.Instant;
import java.util.List;
import tocsin.notification.escalation.Shift;

/** Reads a roster as another program exported it. */
public interface RosterReading {
    /**
     * The shifts between two times, those cut that begin before.
     *
     * @param text iCalendar (RFC 5545)
     */
    Read read(String text, Instant from, Instant to);

    /**
     * What was read.
     *
     * @param shifts each with an id that is the same whenever it is read
     * @param faults what could not be read, each naming the event
     */
    record Read(List<Shift> shifts, List<String> faults) {
        public Read {
            shifts = List.copyOf(shifts);
            faults = List.copyOf(faults);
        }
    }
}
