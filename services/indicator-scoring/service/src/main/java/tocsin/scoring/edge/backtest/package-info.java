/** Starts the backtest as a program of its own. */
@NullMarked
package tocsin.scoring.edge.backtest;

import org.jspecify.annotations.NullMarked;
