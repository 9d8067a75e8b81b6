/** Tests of {@code edge.delivery}. */
@NullMarked
package tocsin.notification.edge.delivery;

import org.jspecify.annotations.NullMarked;
