/** Topics: alerts and dead letters in. */
@NullMarked
package tocsin.notification.edge.messaging;

import org.jspecify.annotations.NullMarked;
