/** The commands of the script {@code tocsin} that need more than a shell. */
@NullMarked
package tocsin.standalone.command;

import org.jspecify.annotations.NullMarked;
