/** What is said of measurements. */
@NullMarked
package tocsin.bench;

import org.jspecify.annotations.NullMarked;
