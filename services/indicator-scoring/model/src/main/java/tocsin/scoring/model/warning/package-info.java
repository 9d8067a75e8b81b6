/** How evidence becomes log-odds, a level, and a transition, and why. */
@NullMarked
package tocsin.scoring.model.warning;

import org.jspecify.annotations.NullMarked;
