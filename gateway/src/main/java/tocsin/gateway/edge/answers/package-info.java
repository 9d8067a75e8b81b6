/** What every answer has in common: how it says an error, and the id that follows the request. */
@NullMarked
package tocsin.gateway.edge.answers;

import org.jspecify.annotations.NullMarked;
