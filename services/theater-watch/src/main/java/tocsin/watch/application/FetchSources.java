package tocsin.watch.application;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.SourceFetch;
import tocsin.watch.feed.BackOff;
import tocsin.watch.feed.FetchRefused;
import tocsin.watch.feed.Fetched;
import tocsin.watch.feed.Refusal;
import tocsin.watch.intake.Door;

/**
 * Fetches the sources that are due, each by one replica at a time. The cursor moves only after the broker has what came, and
 * only for the latest holder of the lease: whoever is killed or frozen in between leaves reports that come once more with
 * the same ids, never a gap.
 */
@Singleton
public class FetchSources {
    private static final Logger LOG = Logger.getLogger(FetchSources.class);
    private static final double MINUTE_SECONDS = 60;

    private final Fetches fetches;
    private final FetchPlan plan;
    private final TakeFetched taking;
    private final Boards boards;
    private final FeedConfiguration configuration;
    private final FetchMeters meters;
    private final String holder;

    @Inject
    FetchSources(Fetches fetches, FetchPlan plan, TakeFetched taking, Boards boards, Context context) {
        this(
                fetches,
                plan,
                taking,
                boards,
                context,
                context.watch().instance().orElseGet(() -> UUID.randomUUID().toString()));
    }

    FetchSources(Fetches fetches, FetchPlan plan, TakeFetched taking, Boards boards, Context context, String holder) {
        this.fetches = fetches;
        this.plan = plan;
        this.taking = taking;
        this.boards = boards;
        this.configuration = context.feeds();
        this.meters = new FetchMeters(context.meters());
        this.holder = holder;
    }

    /** What it runs in. */
    @Singleton
    record Context(WatchConfiguration watch, FeedConfiguration feeds, MeterRegistry meters) {}

    /** Fetches one source that is due until it is caught up; false if none is. Blocks. */
    public boolean fetchOne() {
        Optional<Fetches.Lease> claimed = fetches.claim(holder, configuration.lease());
        claimed.ifPresent(lease -> {
            Fetches.@Nullable Lease next = lease;
            while (next != null) {
                next = portion(next);
            }
        });
        return claimed.isPresent();
    }

    /** Fetches a portion; gives the lease with which to go on at once, if there is more. */
    private Fetches.@Nullable Lease portion(Fetches.Lease lease) {
        long start = System.nanoTime();
        try {
            SourceFetch settings = plan.settings(lease.source())
                    .orElseThrow(() -> new FetchRefused(
                            Refusal.FORMAT, "the catalogue that holds does not say how it is fetched"));
            Instant now = Instant.now();
            Door door = boards.door(lease.board(), now)
                    .orElseThrow(() -> new FetchRefused(
                            Refusal.FORMAT, "its board " + lease.board() + " is not there, or is being deleted"));
            Fetched fetched = plan.fetch(lease, settings, now);
            if (!fetches.renew(lease, configuration.lease())) {
                return lost(lease);
            }
            TakeFetched.Taken taken = taking.take(lease.source(), door, fetched);
            fetched.aftermath().run();
            return note(lease, settings, fetched, taken, start);
        } catch (FetchRefused refused) {
            return fail(lease, refused, start);
        } catch (IOException | RuntimeException failure) {
            return fail(lease, new FetchRefused(Refusal.UNREACHABLE, words(failure)), start);
        }
    }

    private static String words(Exception failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    private Fetches.@Nullable Lease note(
            Fetches.Lease lease, SourceFetch settings, Fetched fetched, TakeFetched.Taken taken, long start) {
        boolean more = fetched.standing() == Fetched.Standing.MORE;
        Duration pause =
                more ? null : Duration.ofMillis(Math.round(settings.intervalMinutes() * MINUTE_SECONDS * 1000));
        boolean noted = fetches.succeeded(
                lease,
                new Fetches.Success(
                        fetched.cursor(),
                        pause,
                        taken.newestAt(),
                        taken.items(),
                        taken.accepted(),
                        taken.reason(),
                        taken.refusals()));
        meters.fetched(lease.source(), taken, System.nanoTime() - start);
        LOG.infof(
                "Source fetched: source=%s boardId=%s items=%d accepted=%d refusals=%s",
                lease.source(), lease.board(), taken.items(), taken.accepted(), taken.refusals());
        if (!noted) {
            return lost(lease);
        }
        return more ? lease.at(fetched.cursor()) : null;
    }

    private Fetches.@Nullable Lease lost(Fetches.Lease lease) {
        LOG.infof("A source is another's now: source=%s holder=%s fence=%d", lease.source(), holder, lease.fence());
        return null;
    }

    private Fetches.@Nullable Lease fail(Fetches.Lease lease, FetchRefused refused, long start) {
        BackOff backOff = new BackOff(configuration.firstPause(), configuration.longestPause());
        Duration own =
                backOff.after(lease.failures() + 1, ThreadLocalRandom.current().nextDouble());
        Duration pause =
                refused.waiting().filter(wait -> wait.compareTo(own) > 0).orElse(own);
        LOG.warnf(
                "A source could not be fetched: source=%s refusal=%s reason=%s pause=%s",
                lease.source(), refused.refusal().label(), refused.reason(), pause);
        meters.failed(lease.source(), refused.refusal(), System.nanoTime() - start);
        try {
            fetches.failed(lease, new Fetches.Failure(refused.refusal(), refused.reason(), pause));
        } catch (RuntimeException databaseAway) {
            // The lease runs out by itself, and then somebody tries again.
            LOG.warnf("A failure could not be noted: source=%s reason=%s", lease.source(), databaseAway);
        }
        return null;
    }
}
