/** Moves and counter-moves: what happened to some problems, told in one order. Pure Java. */
@NullMarked
package tocsin.scoring.timeline;

import org.jspecify.annotations.NullMarked;
