/** How messages read to the scoring model. Pure Java. */
@NullMarked
package tocsin.scoring.evidence;

import org.jspecify.annotations.NullMarked;
