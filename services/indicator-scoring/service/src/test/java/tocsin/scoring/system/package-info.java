/** The whole service on real servers. */
@NullMarked
package tocsin.scoring.system;

import org.jspecify.annotations.NullMarked;
