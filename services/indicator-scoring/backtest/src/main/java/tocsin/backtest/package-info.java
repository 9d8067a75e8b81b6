/** Measures a catalogue against history: the same pure code as the live path, over archives, without a running stack. */
@NullMarked
package tocsin.backtest;

import org.jspecify.annotations.NullMarked;
