/** Tests of the simulations. */
@NullMarked
package tocsin.bench.detection;

import org.jspecify.annotations.NullMarked;
