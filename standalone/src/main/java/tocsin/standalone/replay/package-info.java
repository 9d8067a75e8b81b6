/** Sends archives through the front door, as any client would, and tells what became of them. */
@NullMarked
package tocsin.standalone.replay;

import org.jspecify.annotations.NullMarked;
