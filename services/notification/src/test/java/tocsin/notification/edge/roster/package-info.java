/** Tests of {@code roster}. */
@NullMarked
package tocsin.notification.edge.roster;

import org.jspecify.annotations.NullMarked;
