/** Tests of {@code edge.store}. */
@NullMarked
package tocsin.notification.edge.store;

import org.jspecify.annotations.NullMarked;
