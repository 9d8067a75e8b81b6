/** The use cases: score observations, activate a catalogue, publish what was decided, watch over the own pipeline. */
@NullMarked
package tocsin.scoring.application;

import org.jspecify.annotations.NullMarked;
