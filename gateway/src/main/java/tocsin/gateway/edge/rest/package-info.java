/** The HTTP door: every request to the API passes it. */
@NullMarked
package tocsin.gateway.edge.rest;

import org.jspecify.annotations.NullMarked;
