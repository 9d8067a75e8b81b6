@NullMarked
package tocsin.watch.sameness;

import org.jspecify.annotations.NullMarked;
