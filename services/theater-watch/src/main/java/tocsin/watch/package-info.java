/** Takes reports in and tells which indicators of which theaters they speak of. */
@NullMarked
package tocsin.watch;

import org.jspecify.annotations.NullMarked;
