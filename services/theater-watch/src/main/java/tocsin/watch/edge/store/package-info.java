/** The tables of this service. */
@NullMarked
package tocsin.watch.edge.store;

import org.jspecify.annotations.NullMarked;
