/** In which language a text is written, where its source does not say. */
@NullMarked
package tocsin.watch.language;

import org.jspecify.annotations.NullMarked;
