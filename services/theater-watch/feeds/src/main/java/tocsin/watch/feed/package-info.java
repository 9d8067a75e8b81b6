/** What a source sends means as reports, what of it is refused and why, and the shape of a connector. Pure, but for what a connector does. */
@NullMarked
package tocsin.watch.feed;

import org.jspecify.annotations.NullMarked;
