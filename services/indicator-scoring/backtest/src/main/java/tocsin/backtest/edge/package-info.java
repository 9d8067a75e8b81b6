/** The command line: options in, a table, JSON and pictures out. */
@NullMarked
package tocsin.backtest.edge;

import org.jspecify.annotations.NullMarked;
