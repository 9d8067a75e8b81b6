/** What happened when: the rows against which a catalogue is judged. */
@NullMarked
package tocsin.backtest.onset;

import org.jspecify.annotations.NullMarked;
