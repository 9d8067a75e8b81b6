@NullMarked
package tocsin.watch.application;

import org.jspecify.annotations.NullMarked;
