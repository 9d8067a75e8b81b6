/** Where this service meets the world. */
@NullMarked
package tocsin.watch.edge;

import org.jspecify.annotations.NullMarked;
