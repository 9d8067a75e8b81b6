package tocsin.scoring.edge.backtest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How backtests are run. */
@ConfigMapping(prefix = "tocsin.backtest")
interface BacktestSettings {

    /** The most memory that the program may take, as the JVM writes it; ten years of events need about 700m. */
    @WithDefault("768m")
    String memory();
}
