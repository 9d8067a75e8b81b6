/** Tests of {@code message}. */
@NullMarked
package tocsin.notification.message;

import org.jspecify.annotations.NullMarked;
