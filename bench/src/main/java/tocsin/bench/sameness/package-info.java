/** How well reports of the same event are known for that. */
@NullMarked
package tocsin.bench.sameness;

import org.jspecify.annotations.NullMarked;
