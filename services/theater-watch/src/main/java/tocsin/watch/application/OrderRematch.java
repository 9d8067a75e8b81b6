package tocsin.watch.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tocsin.watch.intake.RematchOrder;

/** Orders, shows and cancels re-matches. It blocks: for threads that may wait. */
@Singleton
public class OrderRematch {
    private static final int SHOWN = 50;

    private final Rematches rematches;
    private final FetchPlan plan;

    OrderRematch(Rematches rematches, FetchPlan plan) {
        this.rematches = rematches;
        this.plan = plan;
    }

    /** Orders one under the newest version that has come. */
    public Change<Rematch> order(RematchOrder wish, String by) {
        Instant now = Instant.now();
        return plan.newest()
                .<Change<Rematch>>map(matching -> rematches
                        .order(
                                Ulid.at(now),
                                new Rematch.Order(
                                        wish.days(),
                                        now.minus(Duration.ofDays(wish.days())),
                                        matching.version(),
                                        wish.reason(),
                                        by,
                                        now))
                        .<Change<Rematch>>map(Change.Done::new)
                        .orElseGet(() -> new Change.Refused<>("another re-match runs: let it end, or cancel it")))
                .orElseGet(() -> new Change.Unavailable<>("no catalogue has come yet"));
    }

    /** The newest first. */
    public List<Rematch> newest() {
        return rematches.newest(SHOWN);
    }

    public Optional<Rematch> find(String id) {
        return rematches.find(id);
    }

    /** Ends one that runs. What has been matched again stays: it was right under its version. */
    public Change<Rematch> cancel(String id, String by) {
        if (!rematches.cancel(id, by)) {
            return rematches.find(id).isEmpty() ? new Change.Unknown<>() : new Change.Refused<>("it has ended already");
        }
        return rematches.find(id).<Change<Rematch>>map(Change.Done::new).orElseGet(Change.Unknown::new);
    }
}
