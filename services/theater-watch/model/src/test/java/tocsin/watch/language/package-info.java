@NullMarked
package tocsin.watch.language;

import org.jspecify.annotations.NullMarked;
