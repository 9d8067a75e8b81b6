/** Reads the catalogue from a directory of YAML files. */
@NullMarked
package tocsin.scoring.edge.catalogue;

import org.jspecify.annotations.NullMarked;
