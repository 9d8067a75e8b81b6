/** The entry point: who may come in, where a request goes, what is heard live. */
@NullMarked
package tocsin.gateway;

import org.jspecify.annotations.NullMarked;
