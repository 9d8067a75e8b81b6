/** Which endpoint is whose, who may call it, and when a cookie is not enough. Pure Java. */
@NullMarked
package tocsin.gateway.access;

import org.jspecify.annotations.NullMarked;
