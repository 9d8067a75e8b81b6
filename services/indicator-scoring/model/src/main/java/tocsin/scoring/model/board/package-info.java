/** One board's state in memory, and how records and time move it. */
@NullMarked
package tocsin.scoring.model.board;

import org.jspecify.annotations.NullMarked;
