/** Tests of notification as a whole. */
@NullMarked
package tocsin.notification;

import org.jspecify.annotations.NullMarked;
