/** Which reports stand, and the event clusters they form. */
@NullMarked
package tocsin.scoring.model.evidence;

import org.jspecify.annotations.NullMarked;
