/** Starts the backtest as a program of its own, and reads what it found. */
@NullMarked
package tocsin.scoring.edge.backtest;

import org.jspecify.annotations.NullMarked;
