@NullMarked
package tocsin.watch.place;

import org.jspecify.annotations.NullMarked;
