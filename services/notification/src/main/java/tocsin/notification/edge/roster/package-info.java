/** Rosters as other programs export them. */
@NullMarked
package tocsin.notification.edge.roster;

import org.jspecify.annotations.NullMarked;
