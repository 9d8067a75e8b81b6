/** The servers and applications of one machine as processes: how each is started, known to be ready, and stopped. */
@NullMarked
package tocsin.standalone.parts;

import org.jspecify.annotations.NullMarked;
