/** Where a message leaves: webhook and email. */
@NullMarked
package tocsin.notification.edge.delivery;

import org.jspecify.annotations.NullMarked;
