/** Where the world is touched: files, messages, rows, requests. */
@NullMarked
package tocsin.scoring.edge;

import org.jspecify.annotations.NullMarked;
