/** Tests of {@code edge.messaging}. */
@NullMarked
package tocsin.notification.edge.messaging;

import org.jspecify.annotations.NullMarked;
