/** The use case: reads catalogue, archives and onsets, runs them, judges what came of it. */
@NullMarked
package tocsin.backtest.application;

import org.jspecify.annotations.NullMarked;
