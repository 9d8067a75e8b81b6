@NullMarked
package tocsin.backtest.edge;

import org.jspecify.annotations.NullMarked;
