/** Tests of {@code subscription}. */
@NullMarked
package tocsin.notification.subscription;

import org.jspecify.annotations.NullMarked;
