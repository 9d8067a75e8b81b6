/** How many observations a second the pure core of scoring takes, beside the same kind of rule in stream processors. */
@NullMarked
package tocsin.bench.scoring;

import org.jspecify.annotations.NullMarked;
