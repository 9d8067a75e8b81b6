package tocsin.notification.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tocsin.contracts.warning.WarningLevel;

/**
 * Who is called, and when, while an alert is not acknowledged.
 *
 * @param fromLevel alerts that rise to this level or higher
 * @param steps one after the other, each later than the one before
 * @param remindEvery after the last step its people are reminded this often
 * @param mostReminders so many times
 */
public record Policy(WarningLevel fromLevel, List<Step> steps, Duration remindEvery, int mostReminders) {
    /** Whoever the roster says is on watch. */
    public static final String ON_WATCH = "on-watch";

    /** The operations contacts of the configuration. */
    public static final String OPERATIONS = "operations";

    /** What holds until somebody says otherwise. */
    public static final Policy DEFAULT = new Policy(
            WarningLevel.CRITICAL,
            List.of(
                    new Step(Duration.ofMinutes(5), List.of(ON_WATCH)),
                    new Step(Duration.ofMinutes(15), List.of(ON_WATCH, OPERATIONS))),
            Duration.ofMinutes(15),
            12);

    public Policy {
        Objects.requireNonNull(fromLevel, "fromLevel");
        Objects.requireNonNull(remindEvery, "remindEvery");
        steps = List.copyOf(steps);
        for (int at = 1; at < steps.size(); at++) {
            if (steps.get(at).after().compareTo(steps.get(at - 1).after()) <= 0) {
                throw new IllegalArgumentException("each step comes later than the one before");
            }
        }
    }

    /**
     * A step of the chain.
     *
     * @param after so long after the alert came
     * @param whom accounts, {@link #ON_WATCH} or {@link #OPERATIONS}
     */
    public record Step(Duration after, List<String> whom) {
        public Step {
            Objects.requireNonNull(after, "after");
            whom = List.copyOf(whom);
            if (whom.isEmpty()) {
                throw new IllegalArgumentException("a step calls somebody");
            }
        }
    }

    /**
     * A call that is due.
     *
     * @param number 0 for the first step, counting on through the reminders
     * @param whom as the step says
     */
    public record Call(int number, List<String> whom) {
        public Call {
            whom = List.copyOf(whom);
        }
    }

    /**
     * The call that is due now. Of several that are overdue the last: who was away does not call three times at once.
     *
     * @param since when the alert came
     * @param taken how many numbers were taken, those passed over included
     */
    public Optional<Call> due(Instant since, int taken, Instant now) {
        for (int number = steps.size() + reminders() - 1; number >= taken; number--) {
            if (!now.isBefore(since.plus(after(number)))) {
                return Optional.of(new Call(
                        number, steps.get(Math.min(number, steps.size() - 1)).whom()));
            }
        }
        return Optional.empty();
    }

    /** When the last call is made, after the alert came; nothing older need be looked at. */
    public Duration longest() {
        return steps.isEmpty() ? Duration.ZERO : after(steps.size() + reminders() - 1);
    }

    private int reminders() {
        return steps.isEmpty() ? 0 : mostReminders;
    }

    private Duration after(int number) {
        int last = steps.size() - 1;
        return number <= last
                ? steps.get(number).after()
                : steps.get(last).after().plus(remindEvery.multipliedBy(number - last));
    }
}
