/** Tests of the HTTP API. */
@NullMarked
package tocsin.notification.edge.rest;

import org.jspecify.annotations.NullMarked;
