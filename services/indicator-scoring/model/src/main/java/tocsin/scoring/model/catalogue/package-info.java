/** What analysts wrote down: sources, grades, indicators, and the warning problems with their levels. */
@NullMarked
package tocsin.scoring.model.catalogue;

import org.jspecify.annotations.NullMarked;
