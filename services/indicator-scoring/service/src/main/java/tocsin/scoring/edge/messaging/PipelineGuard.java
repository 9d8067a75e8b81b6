package tocsin.scoring.edge.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import tocsin.contracts.observation.Tick;
import tocsin.contracts.observation.Word;
import tocsin.contracts.topics.Topics;
import tocsin.scoring.application.Publication;
import tocsin.scoring.application.WatchOwnPipeline;
import tocsin.scoring.board.BoardHead;

/** Writes to the live board that its own pipeline has fallen silent. */
@Singleton
class PipelineGuard {

    private static final Logger LOG = Logger.getLogger(PipelineGuard.class);

    private final WatchOwnPipeline watch = new WatchOwnPipeline(System::nanoTime);
    private final Outlet outlet;

    PipelineGuard(Outlet outlet, MeterRegistry meters) {
        this.outlet = outlet;
        Gauge.builder("tocsin.board.clock.lag", watch, PipelineGuard::lagSeconds)
                .description("how far the live board's time is behind the wall's; NaN where another process owns it")
                .baseUnit("seconds")
                .register(meters);
    }

    WatchOwnPipeline watch() {
        return watch;
    }

    @Scheduled(every = "${tocsin.pipeline.look:2s}")
    void look() {
        watch.silence().ifPresent(silence -> {
            Instant now = Instant.now();
            Instant since = silence.since() == null ? now : silence.since();
            LOG.errorf("No ticks come, the live board is blind: since=%s", since);
            outlet.publish(List.of(new Publication(
                    "own-pipeline-silent/" + now,
                    BoardHead.LIVE,
                    Topics.OBSERVATIONS,
                    BoardHead.LIVE,
                    new Tick(BoardHead.LIVE, new Word.OwnPipelineSilent(since)),
                    now,
                    null,
                    new Publication.Place.Nowhere())));
        });
    }

    private static double lagSeconds(WatchOwnPipeline watch) {
        return watch.matchedThrough()
                .map(time -> Duration.between(time, Instant.now()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }
}
