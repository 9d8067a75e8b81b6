package tocsin.notification.subscription;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.notification.bundle.Gathering;

/**
 * When somebody wants to hear of alerts, as they wrote it down.
 *
 * @param kind absent: each at once
 * @param hour of a daily or weekly digest, 0 to 23
 * @param weekday of a weekly digest
 */
public record GatheringDraft(
        @Nullable String kind,
        @Nullable Integer hour,
        @Nullable String weekday) {
    /**
     * Checks every field; of one with faults only the faults are of use.
     *
     * @param channel how the subscriber is reached, absent where that has faults
     * @param violations the faults are added here
     */
    static Gathering check(@Nullable GatheringDraft given, Optional<Channel> channel, List<Violation> violations) {
        GatheringDraft draft = given == null ? new GatheringDraft(null, null, null) : given;
        String kind = draft.kind() == null ? Gathering.Each.LABEL : draft.kind();
        Gathering gathering = switch (kind) {
            case Gathering.Each.LABEL -> draft.timeless(new Gathering.Each(), violations);
            case Gathering.Burst.LABEL -> draft.timeless(new Gathering.Burst(), violations);
            case Gathering.Hourly.LABEL -> draft.timeless(new Gathering.Hourly(), violations);
            case Gathering.Daily.LABEL -> draft.daily(violations);
            case Gathering.Weekly.LABEL -> new Gathering.Weekly(draft.day(violations), draft.hour(violations));
            default -> {
                violations.add(new Violation("gathering.kind", "each, burst, hourly, daily or weekly"));
                yield new Gathering.Each();
            }
        };
        boolean byIncident = channel.filter(Channel.Webhook.class::isInstance)
                .map(Channel.Webhook.class::cast)
                .filter(webhook -> webhook.format() instanceof Format.PagerDuty)
                .isPresent();
        if (byIncident && !(gathering instanceof Gathering.Each)) {
            violations.add(new Violation(
                    "gathering.kind", "each: with the format pagerduty every problem is an incident of its own"));
        }
        return gathering;
    }

    private Gathering timeless(Gathering gathering, List<Violation> violations) {
        if (hour != null) {
            violations.add(new Violation("gathering.hour", "absent: only daily and weekly digests have one"));
        }
        noDay(violations);
        return gathering;
    }

    private Gathering daily(List<Violation> violations) {
        noDay(violations);
        return new Gathering.Daily(hour(violations));
    }

    private void noDay(List<Violation> violations) {
        if (weekday != null) {
            violations.add(new Violation("gathering.weekday", "absent: only weekly digests have one"));
        }
    }

    private int hour(List<Violation> violations) {
        if (hour == null || hour < 0 || hour > 23) {
            violations.add(new Violation("gathering.hour", "an hour from 0 to 23"));
            return 0;
        }
        return hour;
    }

    private DayOfWeek day(List<Violation> violations) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).equals(weekday)) {
                return day;
            }
        }
        violations.add(
                new Violation("gathering.weekday", "monday, tuesday, wednesday, thursday, friday, saturday or sunday"));
        return DayOfWeek.MONDAY;
    }
}
