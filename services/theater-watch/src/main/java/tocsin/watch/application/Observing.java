package tocsin.watch.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.intake.AcceptedReport;
import tocsin.contracts.observation.Matched;
import tocsin.watch.matching.ReportMatching;

/** Makes observations of reports and sends them, on whatever thread, and goes on where it was. */
@Singleton
class Observing {
    private static final Logger LOG = Logger.getLogger(Observing.class);

    /** A few reports are matched sooner than handed over; many would hold up the event loop. */
    private static final int FEW = 4;

    private final Publication publication;
    private final Timer matching;
    private final Timer lag;

    Observing(Publication publication, MeterRegistry meters) {
        this.publication = publication;
        this.matching = Timer.builder("tocsin.match.time")
                .description("Time to match one report")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
        this.lag = Timer.builder("tocsin.observation.lag")
                .description("From the broker's stamp of a live report until it has the observation")
                .publishPercentiles(0.5, 0.99)
                .register(meters);
    }

    /** The observation of a report. */
    Matched match(ReportMatching matcher, AcceptedReport report, Instant arrivedAt) {
        long start = System.nanoTime();
        Matched matched = matcher.match(report, arrivedAt);
        matching.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        return matched;
    }

    /** Does the same to each item, aside where they are many. */
    <T, R> Uni<List<R>> each(List<T> items, Function<T, R> work) {
        Supplier<List<R>> all = () -> items.stream().map(work).toList();
        if (items.size() <= FEW) {
            return Uni.createFrom().item(all);
        }
        Executor eventLoop = EventLoop.current();
        return Uni.createFrom()
                .item(all)
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(eventLoop);
    }

    /** Sends in order; done when the broker has all. */
    Uni<Void> send(List<Outgoing> observations) {
        Executor eventLoop = EventLoop.current();
        return publication.sendAll(observations).emitOn(eventLoop);
    }

    /** Notes how long a live report took to become an observation that the broker has. */
    void observed(Matched matched, Instant now, @Nullable String correlation) {
        lag.record(Math.max(0, now.toEpochMilli() - matched.arrivedAt().toEpochMilli()), TimeUnit.MILLISECONDS);
        MDC.put("correlationId", correlation == null ? "" : correlation);
        LOG.infof(
                "Report matched: reportId=%s matches=%d catalogueVersion=%d",
                matched.reportId(), matched.matches().size(), matched.catalogueVersion());
        MDC.remove("correlationId");
    }
}
