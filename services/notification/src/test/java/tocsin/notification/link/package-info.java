/** Tests of {@code link}. */
@NullMarked
package tocsin.notification.link;

import org.jspecify.annotations.NullMarked;
