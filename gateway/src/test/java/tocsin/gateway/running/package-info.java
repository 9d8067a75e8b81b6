/** The built gateway with real servers beside it, as its integration tests use it. */
@NullMarked
package tocsin.gateway.running;

import org.jspecify.annotations.NullMarked;
