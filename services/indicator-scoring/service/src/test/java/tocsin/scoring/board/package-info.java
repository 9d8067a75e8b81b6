/** Boards in memory, tested without servers. */
@NullMarked
package tocsin.scoring.board;

import org.jspecify.annotations.NullMarked;
