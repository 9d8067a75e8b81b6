@NullMarked
package tocsin.backtest.calibration;

import org.jspecify.annotations.NullMarked;
