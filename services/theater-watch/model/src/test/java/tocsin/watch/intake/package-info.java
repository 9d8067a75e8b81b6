@NullMarked
package tocsin.watch.intake;

import org.jspecify.annotations.NullMarked;
