/** How a service applies each record of a topic exactly once: its offsets stand in its own database, and move with its state. */
@NullMarked
package tocsin.consuming;

import org.jspecify.annotations.NullMarked;
