/** What makes a catalogue a sound one, and how it reads to the scoring model. Pure Java. */
@NullMarked
package tocsin.scoring.catalogue;

import org.jspecify.annotations.NullMarked;
