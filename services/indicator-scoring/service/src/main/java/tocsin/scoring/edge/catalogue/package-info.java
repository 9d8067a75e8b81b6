/** Opens the service with the catalogue of its directory. */
@NullMarked
package tocsin.scoring.edge.catalogue;

import org.jspecify.annotations.NullMarked;
