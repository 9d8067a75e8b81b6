/** The use cases, tested with fakes. */
@NullMarked
package tocsin.scoring.application;

import org.jspecify.annotations.NullMarked;
