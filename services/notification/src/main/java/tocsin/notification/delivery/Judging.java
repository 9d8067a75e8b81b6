package tocsin.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/** Judges what becomes of a delivery. */
public final class Judging {
    /** However long a receiver asks us to wait, we come back after this. */
    public static final Duration MOST_PATIENCE = Duration.ofHours(24);

    private Judging() {}

    /**
     * What becomes of a delivery after an attempt.
     *
     * @param made attempts made, this one included
     * @param stillWanted how much longer it is of use; absent: for ever
     * @param jitter 0 to 1, drawn at random
     */
    public static Verdict judge(
            Outcome outcome, int made, RetrySchedule schedule, Optional<Duration> stillWanted, double jitter) {
        return switch (outcome) {
            case Outcome.Arrived arrived -> new Verdict.Delivered();
            case Outcome.Refused refused -> new Verdict.AddressRefused(refused.reason());
            case Outcome.Gone gone -> new Verdict.ChannelClosed(gone.reason());
            case Outcome.Missed missed ->
                again(missed.reason(), Duration.ZERO, schedule.after(made, jitter), stillWanted);
            case Outcome.Deferred deferred ->
                again(deferred.reason(), deferred.pause(), schedule.after(made, jitter), stillWanted);
        };
    }

    private static Verdict again(
            String reason, Duration asked, Optional<Duration> scheduled, Optional<Duration> stillWanted) {
        if (scheduled.isEmpty()) {
            return new Verdict.GivenUp(reason + "; that was the last attempt");
        }
        Duration patience = asked.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : asked;
        Duration wait = patience.compareTo(scheduled.get()) > 0 ? patience : scheduled.get();
        if (stillWanted.isPresent() && wait.compareTo(stillWanted.get()) >= 0) {
            return new Verdict.GivenUp(reason + "; the next attempt would come too late to be of use");
        }
        return new Verdict.TryAgain(wait, reason);
    }
}
