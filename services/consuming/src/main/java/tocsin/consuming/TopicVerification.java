package tocsin.consuming;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;
import tocsin.contracts.topics.TopicProvisioning;
import tocsin.contracts.topics.Topics;

/**
 * Stops a service whose topics are not as declared: a wrong retention or partition count would break its promises in
 * silence. A broker that cannot be reached, or topics that are not there yet, are waited for.
 */
@Singleton
class TopicVerification {
    private static final Logger LOG = Logger.getLogger(TopicVerification.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final TopicIds topicIds;
    private final Thread checking =
            Thread.ofVirtual().name("topic-verification").unstarted(this::run);

    TopicVerification(TopicIds topicIds) {
        this.topicIds = topicIds;
    }

    void onStart(@Observes StartupEvent started) {
        checking.start();
    }

    void onStop(@Observes ShutdownEvent stopped) {
        checking.interrupt();
    }

    private void run() {
        try {
            while (!verified()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean verified() throws InterruptedException {
        try {
            List<String> missing = TopicProvisioning.missing(topicIds.admin());
            if (!missing.isEmpty()) {
                LOG.warnf("Topics do not exist yet: topics=%s", missing);
                return false;
            }
            List<String> differences = TopicProvisioning.differences(topicIds.admin(), Topics.all());
            if (!differences.isEmpty()) {
                LOG.errorf("Topics are not as declared, this service stops: differences=%s", differences);
                Quarkus.asyncExit(1);
            }
            return true;
        } catch (ExecutionException unreachable) {
            LOG.warnf("The topics cannot be checked yet: reason=%s", unreachable.getCause());
            return false;
        }
    }
}
