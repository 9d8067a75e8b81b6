@NullMarked
package tocsin.watch;

import org.jspecify.annotations.NullMarked;
