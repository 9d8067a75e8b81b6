/** The live stream's listeners, who is calling, and the gateway's settings. */
@NullMarked
package tocsin.gateway.application;

import org.jspecify.annotations.NullMarked;
