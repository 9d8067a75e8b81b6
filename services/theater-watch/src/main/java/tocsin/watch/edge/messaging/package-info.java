/** The topics that this service reads and writes. */
@NullMarked
package tocsin.watch.edge.messaging;

import org.jspecify.annotations.NullMarked;
