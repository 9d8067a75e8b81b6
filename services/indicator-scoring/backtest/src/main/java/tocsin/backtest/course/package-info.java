/** An archive run through the same code as the live path, and what each problem's levels did on the way. No clock, no I/O. */
@NullMarked
package tocsin.backtest.course;

import org.jspecify.annotations.NullMarked;
