package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import tocsin.contracts.warning.WarningLevel;
import tocsin.notification.application.AlertArchive.Kept;
import tocsin.notification.application.HoldBook.ListedSilence;
import tocsin.notification.hold.Silence;

/** Sums up a watch for the next. */
@ApplicationScoped
public class HandOver {
    private static final int MOST_ALERTS = 500;
    private static final int MOST_SILENCES = 100;

    private final WatchLog log;
    private final HoldBook holding;
    private final KeepWatch watch;
    private final InstantSource clock = InstantSource.system();

    HandOver(WatchLog log, HoldBook holding, KeepWatch watch) {
        this.log = log;
        this.holding = holding;
        this.watch = watch;
    }

    /**
     * What the next watch must know.
     *
     * @param since when the watch began
     * @param until when this was written
     * @param onWatch who is on watch now
     * @param standing problems that stand above NORMAL
     * @param happened what changed since
     * @param unacknowledged rises since that nobody acknowledged
     * @param silences what is held back, or will be
     * @param calls who was called since
     * @param entries what was written down since
     * @param deliveries how many deliveries there were since, by state
     */
    public record Summary(
            Instant since,
            Instant until,
            List<String> onWatch,
            List<Kept> standing,
            List<Kept> happened,
            List<Kept> unacknowledged,
            List<Silence> silences,
            List<WatchLog.Called> calls,
            List<WatchLog.Entry> entries,
            Map<String, Long> deliveries) {
        public Summary {
            onWatch = List.copyOf(onWatch);
            standing = List.copyOf(standing);
            happened = List.copyOf(happened);
            unacknowledged = List.copyOf(unacknowledged);
            silences = List.copyOf(silences);
            calls = List.copyOf(calls);
            entries = List.copyOf(entries);
            deliveries = Map.copyOf(deliveries);
        }
    }

    /** The summary of what was since a time. */
    public Uni<Summary> since(Instant since) {
        Instant now = clock.instant();
        return Uni.combine()
                .all()
                .unis(
                        watch.watch(now, now),
                        log.standing(),
                        log.alertsSince(since, MOST_ALERTS),
                        holding.silences(false, now, Long.MAX_VALUE, MOST_SILENCES),
                        log.callsSince(since),
                        log.since(since),
                        log.deliveriesSince(since))
                .asTuple()
                .map(all -> new Summary(
                        since,
                        now,
                        all.getItem1().onWatch(),
                        all.getItem2(),
                        all.getItem3(),
                        all.getItem3().stream().filter(HandOver::isOpen).toList(),
                        all.getItem4().stream().map(ListedSilence::silence).toList(),
                        all.getItem5(),
                        all.getItem6(),
                        all.getItem7()));
    }

    private static boolean isOpen(Kept kept) {
        WarningLevel from = kept.summary().fromLevel();
        return kept.acknowledgement() == null && kept.summary().toLevel().compareTo(from) > 0;
    }
}
