/** The HTTP interface of this service. */
@NullMarked
package tocsin.watch.edge.rest;

import org.jspecify.annotations.NullMarked;
