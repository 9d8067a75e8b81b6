@NullMarked
package tocsin.backtest.onset;

import org.jspecify.annotations.NullMarked;
