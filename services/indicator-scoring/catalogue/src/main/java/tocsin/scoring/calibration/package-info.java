/** How log-odds read as probabilities: whether a catalogue's calibration applies to a problem, and why not. Pure. */
@NullMarked
package tocsin.scoring.calibration;

import org.jspecify.annotations.NullMarked;
