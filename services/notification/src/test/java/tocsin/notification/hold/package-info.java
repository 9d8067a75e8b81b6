/** Tests of {@code hold}. */
@NullMarked
package tocsin.notification.hold;

import org.jspecify.annotations.NullMarked;
