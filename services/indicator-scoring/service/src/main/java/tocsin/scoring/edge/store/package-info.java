/** What scoring remembers, in PostgreSQL. */
@NullMarked
package tocsin.scoring.edge.store;

import org.jspecify.annotations.NullMarked;
