/**
 * What slope and background history calls for: fitted on daily samples, pooled over problems, tried on problems left out.
 */
@NullMarked
package tocsin.backtest.fit;

import org.jspecify.annotations.NullMarked;
