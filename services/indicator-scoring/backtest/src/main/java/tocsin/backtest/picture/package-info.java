/** A problem's probability over time, drawn. */
@NullMarked
package tocsin.backtest.picture;

import org.jspecify.annotations.NullMarked;
