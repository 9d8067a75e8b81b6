/** Tests of the catalogue's rules. */
@NullMarked
package tocsin.scoring.catalogue;

import org.jspecify.annotations.NullMarked;
