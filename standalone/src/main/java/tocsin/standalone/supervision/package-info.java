/** Keeps the parts of one stack running: starts them in order, restarts what dies, stops them in order, says how they are. */
@NullMarked
package tocsin.standalone.supervision;

import org.jspecify.annotations.NullMarked;
