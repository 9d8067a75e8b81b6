/** The whole system: reports go in at the front door, alerts come out; parts are killed meanwhile. */
@NullMarked
package tocsin.e2e;

import org.jspecify.annotations.NullMarked;
