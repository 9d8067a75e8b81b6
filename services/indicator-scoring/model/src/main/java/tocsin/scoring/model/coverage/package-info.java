/** Which days a source covered, and when it was last heard. */
@NullMarked
package tocsin.scoring.model.coverage;

import org.jspecify.annotations.NullMarked;
