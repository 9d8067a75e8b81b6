package tocsin.scoring.application;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tocsin.contracts.catalogue.CatalogueBundle;

/** Runs one backtest, beside the service and not inside: an archive may need more memory than the service has. */
public interface Measuring {

    /**
     * Blocks until it has ended.
     *
     * @param against another version to be measured beside it, if one is asked for
     * @param goOn is told how far it is, now and then, and answers whether to go on
     */
    Backtests.Outcome measure(
            Backtests.Order order,
            CatalogueBundle catalogue,
            @Nullable CatalogueBundle against,
            Predicate<Backtests.Progress> goOn);
}
