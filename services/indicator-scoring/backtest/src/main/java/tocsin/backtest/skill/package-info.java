/** How good a catalogue was: definitions and sums. No clock, no I/O. */
@NullMarked
package tocsin.backtest.skill;

import org.jspecify.annotations.NullMarked;
