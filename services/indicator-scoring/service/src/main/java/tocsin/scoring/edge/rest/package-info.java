/** Boards, problems, theaters and indicators over HTTP. */
@NullMarked
package tocsin.scoring.edge.rest;

import org.jspecify.annotations.NullMarked;
