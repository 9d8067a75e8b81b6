package tocsin.watch.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.observation.Matched;
import tocsin.contracts.topics.Topics;
import tocsin.watch.feed.BackOff;
import tocsin.watch.matching.ReportMatching;

/**
 * Matches live reports again under a later version of the catalogue, one replica at a time. What it sends is the same
 * revision of the same report with its first arrival, and greater only by that version: scoring lets it replace the
 * matches it had, and lets it give way to any later revision of the source's, whichever comes first. Progress is noted
 * after the broker has the observations, so whoever is killed in between leaves some that come twice, and count once.
 */
@Singleton
public class RematchReports {
    private static final Logger LOG = Logger.getLogger(RematchReports.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final BackOff BACK_OFF = new BackOff(Duration.ofSeconds(1), Duration.ofMinutes(2));

    /** About ten minutes of trying: then a person should know, and order it again. */
    private static final int MOST_FAILURES = 12;

    private final Rematches rematches;
    private final PastReports past;
    private final Catalogues catalogues;
    private final Publication publication;
    private final RematchConfiguration configuration;
    private final String holder;

    RematchReports(
            Rematches rematches, PastReports past, Catalogues catalogues, Publication publication, Context context) {
        this.rematches = rematches;
        this.past = past;
        this.catalogues = catalogues;
        this.publication = publication;
        this.configuration = context.rematch();
        this.holder =
                context.watch().instance().orElseGet(() -> UUID.randomUUID().toString());
    }

    /** What it runs in. */
    @Singleton
    record Context(WatchConfiguration watch, RematchConfiguration rematch) {}

    /** A report that stands, as it was matched and as it is matched now. */
    private record Again(PastReports.Past past, Rematches.Standing before, Matched now) {
        boolean changed() {
            return !before.matches().equals(now.matches());
        }

        boolean speaks() {
            return !before.matches().isEmpty() || !now.matches().isEmpty();
        }

        Outgoing outgoing() {
            return new Outgoing(
                    Topics.OBSERVATIONS,
                    null,
                    now.board(),
                    now,
                    past.place() + "-" + now.catalogueVersion(),
                    past.correlation());
        }
    }

    /** Works at the one that runs, to its end if it can. Blocks. */
    public void workAtOne() {
        rematches.claim(holder, configuration.lease()).ifPresent(this::work);
    }

    private void work(Rematches.Lease lease) {
        try {
            ReportMatching matching =
                    catalogues.of(lease.catalogueVersion()).await().atMost(PATIENCE);
            @Nullable Map<Integer, PastReports.Span> ahead = lease.ahead();
            try (PastReports.Reading reading = past.read(ahead == null ? past.since(lease.since()) : ahead)) {
                work(lease, matching, reading);
            }
        } catch (RuntimeException failure) {
            fail(lease, failure);
        }
    }

    private void work(Rematches.Lease lease, ReportMatching matching, PastReports.Reading reading) {
        boolean held = advance(lease, List.of(), reading); // what lies ahead is known from now on, whoever goes on
        while (held && PastReports.size(reading.ahead()) > 0) {
            List<Again> again = again(matching, reading.next());
            publication
                    .sendAll(again.stream()
                            .filter(Again::speaks)
                            .map(Again::outgoing)
                            .toList())
                    .await()
                    .atMost(PATIENCE);
            held = advance(lease, again, reading);
        }
        if (held && rematches.done(lease)) {
            LOG.infof("Reports matched again: rematchId=%s catalogueVersion=%d", lease.id(), lease.catalogueVersion());
        } else {
            LOG.infof("A re-match is another's now, or cancelled: rematchId=%s holder=%s", lease.id(), holder);
        }
    }

    private boolean advance(Rematches.Lease lease, List<Again> again, PastReports.Reading reading) {
        List<WatchedReport> matched = again.stream()
                .map(one -> WatchedReport.of(one.past().report(), one.now()))
                .toList();
        long changed = again.stream().filter(Again::changed).count();
        return rematches.advance(
                lease, configuration.lease(), new Rematches.Portion(matched, matched.size(), changed, reading.ahead()));
    }

    /**
     * Only what stands is matched again, and only what was matched with an earlier version: what a later revision has
     * replaced must not come back, and what has not been matched yet is about to be, with the newest version.
     */
    private List<Again> again(ReportMatching matching, List<PastReports.Past> reports) {
        Map<String, PastReports.Past> byId = new LinkedHashMap<>();
        Map<String, Rematches.Standing> standing = rematches.standing(
                reports.stream().map(one -> one.report().id()).toList());
        for (PastReports.Past one : reports) {
            Rematches.@Nullable Standing stands = standing.get(one.report().id());
            if (stands != null
                    && stands.matchedWith() < matching.version()
                    && !stands.revision().retracted()
                    && stands.revision().equals(one.report().revision())) {
                byId.putIfAbsent(one.report().id(), one);
            }
        }
        List<Again> again = new ArrayList<>();
        byId.forEach((id, one) -> Optional.ofNullable(standing.get(id))
                .ifPresent(
                        before -> again.add(new Again(one, before, matching.match(one.report(), before.arrivedAt())))));
        return again;
    }

    private void fail(Rematches.Lease lease, RuntimeException failure) {
        int failures = lease.failures() + 1;
        @Nullable
        Duration pause = failures >= MOST_FAILURES
                ? null
                : BACK_OFF.after(failures, ThreadLocalRandom.current().nextDouble());
        String problem = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        LOG.warnf("A re-match could not go on: rematchId=%s reason=%s pause=%s", lease.id(), failure, pause);
        try {
            rematches.failed(lease, problem, pause);
        } catch (RuntimeException databaseAway) {
            // The lease runs out by itself, and then somebody tries again.
            LOG.warnf("A failure could not be noted: rematchId=%s reason=%s", lease.id(), databaseAway);
        }
    }
}
