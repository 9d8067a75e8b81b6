package tocsin.watch.application;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tocsin.watch.feed.Refusal;

/** What is counted of fetching, per source. */
final class FetchMeters {
    private final MeterRegistry meters;
    private final Map<String, AtomicLong> lastSuccess = new ConcurrentHashMap<>();

    FetchMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void fetched(String source, TakeFetched.Taken taken, long nanoseconds) {
        timed(source, "succeeded", nanoseconds);
        meters.counter("tocsin.feed.items", "source", source).increment((double) taken.items());
        meters.counter("tocsin.feed.accepted", "source", source).increment((double) taken.accepted());
        taken.refusals().forEach((refusal, count) -> refused(source, refusal, count));
        lastSuccess
                .computeIfAbsent(
                        source,
                        id -> meters.gauge("tocsin.feed.last.success.seconds", Tags.of("source", id), new AtomicLong()))
                .set(TimeUnit.MILLISECONDS.toSeconds(System.currentTimeMillis()));
    }

    void failed(String source, Refusal refusal, long nanoseconds) {
        timed(source, "failed", nanoseconds);
        refused(source, refusal, 1);
    }

    private void refused(String source, Refusal refusal, long count) {
        meters.counter("tocsin.feed.refusals", "source", source, "reason", refusal.label())
                .increment((double) count);
    }

    private void timed(String source, String outcome, long nanoseconds) {
        meters.timer("tocsin.feed.fetch", "source", source, "outcome", outcome)
                .record(nanoseconds, TimeUnit.NANOSECONDS);
    }
}
