/** Tests of {@code hold}. */
@NullMarked
package tocsin.notification.routing;

import org.jspecify.annotations.NullMarked;
