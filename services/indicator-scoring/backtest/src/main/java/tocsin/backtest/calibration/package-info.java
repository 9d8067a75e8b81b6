/** What log-odds have meant on history: curves fitted on replayed days, tried on problems left out. Pure. */
@NullMarked
package tocsin.backtest.calibration;

import org.jspecify.annotations.NullMarked;
