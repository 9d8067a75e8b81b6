/** Whether this process is ready to answer. */
@NullMarked
package tocsin.scoring.edge.health;

import org.jspecify.annotations.NullMarked;
