/** The tests of what reports mean. */
@NullMarked
package tocsin.watch;

import org.jspecify.annotations.NullMarked;
