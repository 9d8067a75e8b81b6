/** How often the place that is read from a text is the true one. */
@NullMarked
package tocsin.bench.places;

import org.jspecify.annotations.NullMarked;
