/** How strongly an indicator speaks at a moment, 0 to 1, by its kind. */
@NullMarked
package tocsin.scoring.model.activation;

import org.jspecify.annotations.NullMarked;
