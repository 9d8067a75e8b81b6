@NullMarked
package tocsin.watch.matching;

import org.jspecify.annotations.NullMarked;
