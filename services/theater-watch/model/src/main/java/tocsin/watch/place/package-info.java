/** Where a report's event happened: by its coordinates, or by the places that its text names. */
@NullMarked
package tocsin.watch.place;

import org.jspecify.annotations.NullMarked;
