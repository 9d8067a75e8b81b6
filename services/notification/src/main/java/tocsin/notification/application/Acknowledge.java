package tocsin.notification.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Notes that an officer has seen an alert. */
@ApplicationScoped
public class Acknowledge {
    private static final Logger LOG = Logger.getLogger(Acknowledge.class);

    private final AlertArchive archive;
    private final InstantSource clock = InstantSource.system();

    Acknowledge(AlertArchive archive) {
        this.archive = archive;
    }

    /** Acknowledges; a second time changes nothing. Answers how the alert stands, absent if there is none. */
    public Uni<Optional<AlertArchive.Kept>> acknowledge(UUID alert, String by, @Nullable String comment) {
        return archive.acknowledge(alert, new AlertArchive.Acknowledgement(by, clock.instant(), comment))
                .invoke(() -> LOG.infof("An alert is acknowledged: alertId=%s by=%s", alert, by))
                .chain(() -> archive.find(alert));
    }
}
