/** Measures the running platform from outside, and in the same run the limits of the parts it is made of. */
@NullMarked
package tocsin.bench;

import org.jspecify.annotations.NullMarked;
