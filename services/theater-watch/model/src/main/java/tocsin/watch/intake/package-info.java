/** What the intake accepts, and why it refuses: checks of a report field by field, its id and its revision. */
@NullMarked
package tocsin.watch.intake;

import org.jspecify.annotations.NullMarked;
