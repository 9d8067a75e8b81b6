package tocsin.scoring.application;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import tocsin.contracts.catalogue.CatalogueBundle;

/**
 * Runs the backtests that wait, one at a time over all replicas. A runner that dies loses its lease, and the backtest is run
 * again from its beginning: it gives the same result.
 */
@Singleton
public class RunBacktests {

    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Logger LOG = Logger.getLogger(RunBacktests.class);

    private final String runner = UUID.randomUUID().toString();
    private final Backtests backtests;
    private final CatalogueVersions versions;
    private final Measuring measuring;

    RunBacktests(Backtests backtests, CatalogueVersions versions, Measuring measuring) {
        this.backtests = backtests;
        this.versions = versions;
        this.measuring = measuring;
    }

    /** Runs the next one, if one waits. Blocks until it has ended. */
    public void runNext() {
        backtests.claim(runner, LEASE).ifPresent(this::run);
    }

    private void run(Backtests.Order order) {
        LOG.infof("A backtest begins: backtestId=%s catalogueVersion=%d", order.id(), order.catalogueVersion());
        Optional<CatalogueBundle> catalogue = versions.version(order.catalogueVersion());
        CatalogueBundle against = Optional.ofNullable(order.againstVersion())
                .flatMap(versions::version)
                .orElse(null);
        Backtests.Outcome outcome = catalogue
                .map(bundle -> measuring.measure(
                        order, bundle, against, progress -> backtests.progress(order.id(), runner, progress, LEASE)))
                .orElseGet(() -> new Backtests.Outcome.Failed("its version of the catalogue is gone"));
        backtests.end(order.id(), runner, outcome);
        LOG.infof(
                "A backtest has ended: backtestId=%s outcome=%s",
                order.id(), outcome.getClass().getSimpleName());
    }
}
