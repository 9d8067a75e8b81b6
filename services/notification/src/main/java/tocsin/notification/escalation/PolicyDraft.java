package tocsin.notification.escalation;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.subscription.Fields;
import tocsin.notification.subscription.Violation;

/**
 * A policy as somebody wrote it down, not checked yet; durations in ISO 8601, such as PT5M.
 *
 * @param fromLevel absent: CRITICAL
 * @param steps required, empty: nobody is called
 * @param remindEvery absent: PT15M
 * @param mostReminders absent: 12
 */
public record PolicyDraft(
        @Nullable String fromLevel,
        @Nullable List<@Nullable StepDraft> steps,
        @Nullable String remindEvery,
        @Nullable Integer mostReminders) {
    private static final int MOST_STEPS = 10;
    private static final int MOST_WHOM = 20;
    private static final int MOST_REMINDERS = 100;
    private static final Duration LONGEST = Duration.ofDays(2);

    /** A step, not checked yet. */
    public record StepDraft(
            @Nullable String after, @Nullable List<@Nullable String> whom) {}

    /** The policy; the faults are added to the list, and there is none then. */
    public Optional<Policy> check(List<Violation> violations) {
        WarningLevel level = Fields.level("fromLevel", fromLevel, WarningLevel.CRITICAL, violations);
        Duration every = remindEvery == null
                ? Policy.DEFAULT.remindEvery()
                : duration("remindEvery", remindEvery, Duration.ofMinutes(1), violations);
        int most = mostReminders == null ? Policy.DEFAULT.mostReminders() : mostReminders;
        if (most < 0 || most > MOST_REMINDERS) {
            violations.add(new Violation("mostReminders", "0 to " + MOST_REMINDERS));
        }
        List<Policy.Step> checked = new ArrayList<>();
        if (steps == null || steps.size() > MOST_STEPS) {
            violations.add(new Violation("steps", "at most %d steps".formatted(MOST_STEPS)));
        } else {
            steps(steps, checked, violations);
        }
        return violations.isEmpty() ? Optional.of(new Policy(level, checked, every, most)) : Optional.empty();
    }

    private static void steps(List<@Nullable StepDraft> drafts, List<Policy.Step> checked, List<Violation> violations) {
        for (int at = 0; at < drafts.size(); at++) {
            String field = "steps[%d]".formatted(at);
            StepDraft draft = drafts.get(at);
            Duration after =
                    duration(field + ".after", draft == null ? null : draft.after(), Duration.ZERO, violations);
            if (at > 0
                    && checked.size() == at
                    && after.compareTo(checked.getLast().after()) <= 0) {
                violations.add(new Violation(field + ".after", "later than the step before"));
            }
            List<String> whom = whom(field + ".whom", draft == null ? null : draft.whom(), violations);
            if (!whom.isEmpty()) {
                checked.add(new Policy.Step(after, whom));
            }
        }
    }

    private static List<String> whom(String field, @Nullable List<@Nullable String> given, List<Violation> violations) {
        List<String> whom = new ArrayList<>();
        for (String one : given == null ? List.<@Nullable String>of() : given) {
            if (one != null && Accounts.isAccount(one)) {
                whom.add(one);
            }
        }
        if (given == null || whom.isEmpty() || whom.size() < given.size() || whom.size() > MOST_WHOM) {
            violations.add(new Violation(field, "1 to %d accounts, on-watch or operations".formatted(MOST_WHOM)));
        }
        return whom;
    }

    private static Duration duration(String field, @Nullable String given, Duration least, List<Violation> violations) {
        try {
            Duration duration = given == null ? Duration.ofNanos(-1) : Duration.parse(given);
            if (duration.compareTo(least) >= 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException noDuration) {
            // told below
        }
        violations.add(new Violation(field, "a duration from %s to %s, such as PT5M".formatted(least, LONGEST)));
        return LONGEST;
    }
}
