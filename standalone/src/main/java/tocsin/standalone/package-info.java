/** The one-machine stack: every part of Tocsin as a process on the loopback interface. */
@NullMarked
package tocsin.standalone;

import org.jspecify.annotations.NullMarked;
