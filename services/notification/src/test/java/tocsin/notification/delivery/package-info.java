/** Tests of {@code delivery}. */
@NullMarked
package tocsin.notification.delivery;

import org.jspecify.annotations.NullMarked;
