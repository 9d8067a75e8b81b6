package tocsin.scoring.edge.messaging;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import tocsin.scoring.application.Opening;

/** Finds what was committed and never told, because its process ended in between. */
@Singleton
class OutletSweep {

    private static final Logger LOG = Logger.getLogger(OutletSweep.class);

    private final Outlet outlet;
    private final Opening opening;

    OutletSweep(Outlet outlet, Opening opening) {
        this.outlet = outlet;
        this.opening = opening;
    }

    @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (opening.isOpen()) {
            try {
                outlet.sweep();
            } catch (SQLException away) {
                LOG.warnf("The outbox could not be swept: reason=%s", away);
            }
        }
    }
}
