/** Passing requests on to the services. */
@NullMarked
package tocsin.gateway.edge.proxy;

import org.jspecify.annotations.NullMarked;
