/**
 * What slope and background history calls for: fitted on daily samples, pooled over problems, tried on problems left out. A
 * calibration of the probabilities themselves would take the same {@link tocsin.backtest.fit.History}.
 */
@NullMarked
package tocsin.backtest.fit;

import org.jspecify.annotations.NullMarked;
