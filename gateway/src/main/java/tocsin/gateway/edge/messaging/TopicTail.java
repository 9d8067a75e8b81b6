package tocsin.gateway.edge.messaging;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import tocsin.gateway.application.GatewaySettings;
import tocsin.gateway.application.LiveStream;

/**
 * Hears all assessments and alerts, on every replica and without a group: nobody's offset moves by it. It waits for a broker
 * that is down, for as long as it takes.
 */
@Singleton
final class TopicTail {
    private static final Logger LOG = Logger.getLogger(TopicTail.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final GatewaySettings settings;
    private final LiveStream stream;
    private final UnreadableRecords unreadable;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    TopicTail(GatewaySettings settings, LiveStream stream, UnreadableRecords unreadable) {
        this.settings = settings;
        this.stream = stream;
        this.unreadable = unreadable;
    }

    void start(@Observes StartupEvent startup) {
        thread = Thread.ofPlatform().name("topic-tail").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            // Whatever it waits for: the broker, the next record or the end of a pause.
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        try {
            do {
                hearUntilFailure();
            } while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptException | InterruptedException stopped) {
            LOG.debug("the tail was asked to stop");
        }
    }

    private void hearUntilFailure() throws InterruptedException {
        try (TailSession opened = TailSession.open(settings, stream, unreadable)) {
            while (stopping.getCount() > 0) {
                opened.hear();
            }
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (KafkaException | ExecutionException failure) {
            LOG.warnf("assessments and alerts cannot be heard now: %s", failure.getMessage());
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "the live stream failed and begins anew");
        }
    }
}
