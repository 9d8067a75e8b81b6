@NullMarked
package tocsin.backtest.fit;

import org.jspecify.annotations.NullMarked;
