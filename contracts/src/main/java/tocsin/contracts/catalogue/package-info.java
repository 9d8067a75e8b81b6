/** One version of the warning catalogue as an immutable bundle. */
@NullMarked
package tocsin.contracts.catalogue;

import org.jspecify.annotations.NullMarked;
