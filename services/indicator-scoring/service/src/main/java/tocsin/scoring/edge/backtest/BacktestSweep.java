package tocsin.scoring.edge.backtest;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import tocsin.scoring.application.DatabaseAway;
import tocsin.scoring.application.Opening;
import tocsin.scoring.application.RunBacktests;

/** Looks for backtests that wait. While one runs, this sweep is in it, and no other begins. */
@Singleton
class BacktestSweep {

    private static final Logger LOG = Logger.getLogger(BacktestSweep.class);

    private final RunBacktests backtests;
    private final Opening opening;

    BacktestSweep(RunBacktests backtests, Opening opening) {
        this.backtests = backtests;
        this.opening = opening;
    }

    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        if (opening.isOpen()) {
            try {
                backtests.runNext();
            } catch (DatabaseAway away) {
                LOG.warnf("No backtest could be taken: reason=%s", away);
            }
        }
    }
}
