/** Tests of the time line. */
@NullMarked
package tocsin.scoring.timeline;

import org.jspecify.annotations.NullMarked;
