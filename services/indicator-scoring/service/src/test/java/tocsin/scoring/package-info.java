/** What holds for the whole service. */
@NullMarked
package tocsin.scoring;

import org.jspecify.annotations.NullMarked;
