/** One board in memory: observations go in, what must be kept and told comes out. Pure Java. */
@NullMarked
package tocsin.scoring.board;

import org.jspecify.annotations.NullMarked;
