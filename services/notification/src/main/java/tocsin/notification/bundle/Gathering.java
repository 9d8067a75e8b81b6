package tocsin.notification.bundle;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** When a subscriber wants to hear of alerts: of each at once, or of several in one message. */
public sealed interface Gathering {
    /** Its name in the API. */
    String label();

    /**
     * When the message closes that an alert of now goes into; absent: it is told by itself.
     *
     * @param zone whose clocks the subscriber lives by
     * @param pause how long a burst lasts
     */
    Optional<Closing> closing(Instant now, ZoneId zone, Pause pause);

    /** Each alert at once. */
    record Each() implements Gathering {
        public static final String LABEL = "each";

        @Override
        public String label() {
            return LABEL;
        }

        @Override
        public Optional<Closing> closing(Instant now, ZoneId zone, Pause pause) {
            return Optional.empty();
        }
    }

    /** What comes in a burst from one theater in one message. */
    record Burst() implements Gathering {
        public static final String LABEL = "burst";

        @Override
        public String label() {
            return LABEL;
        }

        @Override
        public Optional<Closing> closing(Instant now, ZoneId zone, Pause pause) {
            return Optional.of(new Closing(now.plus(pause.quiet()), now.plus(pause.longest())));
        }
    }

    /** A digest at every full hour. */
    record Hourly() implements Gathering {
        public static final String LABEL = "hourly";

        @Override
        public String label() {
            return LABEL;
        }

        @Override
        public Optional<Closing> closing(Instant now, ZoneId zone, Pause pause) {
            Instant next =
                    now.atZone(zone).truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            return Closing.at(next);
        }
    }

    /**
     * A digest every day. Where clocks skip the hour it comes when they have; where they show it twice, the first time.
     *
     * @param hour 0 to 23
     */
    record Daily(int hour) implements Gathering {
        public static final String LABEL = "daily";

        public Daily {
            Gathering.hour(hour);
        }

        @Override
        public String label() {
            return LABEL;
        }

        @Override
        public Optional<Closing> closing(Instant now, ZoneId zone, Pause pause) {
            LocalDate today = LocalDate.ofInstant(now, zone);
            return Closing.at(Gathering.first(now, today, today.plusDays(1), hour, zone));
        }
    }

    /**
     * A digest every week.
     *
     * @param day of the week
     * @param hour 0 to 23
     */
    record Weekly(DayOfWeek day, int hour) implements Gathering {
        public static final String LABEL = "weekly";

        public Weekly {
            Objects.requireNonNull(day, "day");
            Gathering.hour(hour);
        }

        @Override
        public String label() {
            return LABEL;
        }

        @Override
        public Optional<Closing> closing(Instant now, ZoneId zone, Pause pause) {
            LocalDate next = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.nextOrSame(day));
            return Closing.at(Gathering.first(now, next, next.plusWeeks(1), hour, zone));
        }
    }

    /** As a column holds it: {@code weekly MONDAY 8}. */
    default String text() {
        return switch (this) {
            case Each each -> label();
            case Burst burst -> label();
            case Hourly hourly -> label();
            case Daily(int hour) -> "%s %d".formatted(label(), hour);
            case Weekly(DayOfWeek day, int hour) -> "%s %s %d".formatted(label(), day, hour);
        };
    }

    /** What a column holds; what a later release writes and this one does not know tells each at once. */
    static Gathering read(String text) {
        String[] parts = text.toUpperCase(Locale.ROOT).split(" ", -1);
        try {
            return switch (parts[0].toLowerCase(Locale.ROOT)) {
                case Burst.LABEL -> new Burst();
                case Hourly.LABEL -> new Hourly();
                case Daily.LABEL -> new Daily(Integer.parseInt(parts[1]));
                case Weekly.LABEL -> new Weekly(DayOfWeek.valueOf(parts[1]), Integer.parseInt(parts[2]));
                default -> new Each();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException unknown) {
            return new Each();
        }
    }

    private static Instant first(Instant now, LocalDate day, LocalDate after, int hour, ZoneId zone) {
        Instant at = day.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
        return at.isAfter(now)
                ? at
                : after.atTime(LocalTime.of(hour, 0)).atZone(zone).toInstant();
    }

    private static void hour(int hour) {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("a day has no hour " + hour);
        }
    }
}
