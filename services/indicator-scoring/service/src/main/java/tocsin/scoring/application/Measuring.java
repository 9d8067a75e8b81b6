package tocsin.scoring.application;

import java.util.function.Predicate;
import tocsin.contracts.catalogue.CatalogueBundle;

/** Runs one backtest, beside the service and not inside: an archive may need more memory than the service has. */
public interface Measuring {

    /**
     * Blocks until it has ended.
     *
     * @param goOn is told how far it is, now and then, and answers whether to go on
     */
    Backtests.Outcome measure(Backtests.Order order, CatalogueBundle catalogue, Predicate<Backtests.Progress> goOn);
}
