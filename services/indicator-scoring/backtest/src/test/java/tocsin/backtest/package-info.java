@NullMarked
package tocsin.backtest;

import org.jspecify.annotations.NullMarked;
