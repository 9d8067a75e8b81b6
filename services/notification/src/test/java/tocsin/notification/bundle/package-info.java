/** Tests of what is told together. */
@NullMarked
package tocsin.notification.bundle;

import org.jspecify.annotations.NullMarked;
